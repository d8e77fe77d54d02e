using System.Globalization;
using Microsoft.AspNetCore.Http;
using Ticketing.Training.Reviews;
using Ticketing.UI;

namespace Ticketing.Training.Pages.Reviews;

/// <summary>A review as the form has it.</summary>
public sealed record ReviewForm
{
    /// <summary>What was typed for the lines of the rubric, in their order, in per cent; blank where the mentor gives nothing.</summary>
    public required IReadOnlyList<string?> Marks { get; init; }

    /// <summary>What he makes of it.</summary>
    public Verdict? Verdict { get; init; }

    /// <summary>Whether it is to be talked over.</summary>
    public bool IsToDiscuss { get; init; }

    /// <summary>Whether the trainee is to read it.</summary>
    public bool Release { get; init; }

    /// <summary>The form of a review as it is stored.</summary>
    internal static ReviewForm Of(ReviewView view) => new()
    {
        Marks =
        [
            .. view.Score.Lines.Select((_, place) => view.Review.Marks.TryGetValue(place, out var mark)
                ? (100 * mark).ToString("0.##", CultureInfo.InvariantCulture)
                : null),
        ],
        Verdict = view.Review.Verdict,
        IsToDiscuss = view.Review.IsToDiscuss,
    };

    internal static ReviewForm Read(IFormCollection form, int lines) => new()
    {
        Marks = [.. Enumerable.Range(0, lines).Select(place => form.Text(Field(place)))],
        Verdict = Enum.TryParse<Verdict>(form.Text("verdict"), out var verdict) && Enum.IsDefined(verdict) ? verdict : null,
        IsToDiscuss = form.Text("discuss") is not null,
        Release = form.Text("do") is "release",
    };

    /// <summary>What the field of a line is called.</summary>
    internal static string Field(int place) => FormattableString.Invariant($"marks[{place}]");

    /// <exception cref="TicketValidationException">A mark is none, or it is released without a verdict.</exception>
    internal ReviewRequest ToRequest()
    {
        var errors = new FieldErrors();
        var marks = new Dictionary<int, double>();
        foreach (var (place, typed) in Marks.Index())
        {
            if (typed is null)
                continue;
            if (double.TryParse(typed.TrimEnd('%', ' ').Replace(',', '.'), NumberStyles.Float, CultureInfo.InvariantCulture, out var mark)
                && mark is >= 0 and <= 100)
                marks[place] = mark / 100;
            else
                errors.Add(Field(place), new Wording(FieldErrorCodes.OutOfRange, "A mark is from 0 to 100.", ["0", "100"]));
        }

        if (Release && Verdict is null)
            errors.Add("verdict", "Say what you make of it.", FieldErrorCodes.Required);
        errors.ThrowIfAny();
        return new()
        {
            Marks = marks,
            Unmarked = [.. Marks.Index().Where(line => line.Item is null).Select(line => line.Index)],
            Verdict = Verdict,
            IsToDiscuss = IsToDiscuss,
            Release = Release,
        };
    }
}
