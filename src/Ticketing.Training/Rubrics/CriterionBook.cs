using System.Globalization;
using Ticketing.Training.Scenarios;

namespace Ticketing.Training.Rubrics;

/// <summary>The criteria that rubrics can name. Thread-safe.</summary>
internal sealed class CriterionBook
{
    private readonly SortedDictionary<string, ICriterion> byName = new(StringComparer.Ordinal);

    /// <param name="criteria">Of two of one name the later one counts: a host's own takes the place of ours.</param>
    public CriterionBook(IEnumerable<ICriterion> criteria)
    {
        foreach (var criterion in criteria)
            byName[criterion.Name] = criterion;
    }

    public IReadOnlyCollection<ICriterion> All => byName.Values;

    public ICriterion? Find(string name) => byName.GetValueOrDefault(name);

    /// <exception cref="TicketValidationException">The rubric names a criterion that there is not, or settings that it has not.</exception>
    public void Check(Scenario scenario)
    {
        var errors = new FieldErrors();
        foreach (var (index, item) in scenario.Rubric.Index())
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"rubric[{index + 1}]");
            if (item.IsFree)
                continue;
            if (Find(item.Criterion) is not { } criterion)
            {
                var known = string.Join(", ", byName.Keys.Append(RubricItem.Free));
                errors.Add($"{name}.criterion", $"'{item.Criterion}' is none of: {known}.", FieldErrorCodes.NoneOf, known);
                continue;
            }

            var found = new FieldErrors();
            criterion.Check(item.Settings, found);
            foreach (var error in found.Found)
                errors.Add($"{name}.{error.Field}", error.Message, error.Code, error.Arguments is [var first, ..] ? first : null);
        }

        errors.ThrowIfAny();
    }
}
