using Ticketing.Access;
using Ticketing.Training.Format;
using Ticketing.Training.Rubrics;
using Ticketing.Training.Storing;

namespace Ticketing.Training.Scenarios;

/// <summary>Scenarios for those who write them. Thread-safe.</summary>
public sealed class ScenarioDesk
{
    /// <summary>How many a page has at most: 200.</summary>
    public const int Page = 200;

    private readonly TrainingAccess access;
    private readonly ScenarioStore store;
    private readonly CriterionBook criteria;
    private readonly TrainingCommits commits;

    internal ScenarioDesk(
        TrainingAccess access, ScenarioStore store, CriterionBook criteria, TrainingCommits commits) =>
        (this.access, this.store, this.criteria, this.commits) = (access, store, criteria, commits);

    /// <summary>Scenarios in the order of their ids, after one; at most 200.</summary>
    /// <exception cref="TicketForbiddenException">The caller neither writes scenarios nor mentors.</exception>
    public async Task<IReadOnlyList<SavedScenario>> ListAsync(Caller caller, string? after, CancellationToken cancellationToken)
    {
        await access.RequireReaderAsync(caller, cancellationToken);
        return await store.ListAsync(TrainingTenant.Of(caller.Tenant), after, Page, cancellationToken);
    }

    /// <summary>A scenario as it is now.</summary>
    /// <exception cref="TicketForbiddenException">The caller neither writes scenarios nor mentors.</exception>
    /// <exception cref="TicketNotFoundException">There is none of that id.</exception>
    public async Task<SavedScenario> GetAsync(Caller caller, string id, CancellationToken cancellationToken)
    {
        await access.RequireReaderAsync(caller, cancellationToken);
        return await store.FindAsync(TrainingTenant.Of(caller.Tenant), id, cancellationToken) ?? throw Missing(id);
    }

    /// <summary>What rubrics can name besides <see cref="RubricItem.Free"/>: ours, and those of the host.</summary>
    public IReadOnlyCollection<ICriterion> Criteria => criteria.All;

    /// <summary>Reads a text as a scenario, and says what is wrong with it. Nothing is stored.</summary>
    /// <param name="caller">Who writes it.</param>
    /// <param name="text">Its file (<see cref="ScenarioFile"/>), finished or not.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <exception cref="TicketForbiddenException">The caller neither writes scenarios nor mentors.</exception>
    public async Task<ScenarioDraft> ReadAsync(Caller caller, string text, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(text);
        await access.RequireReaderAsync(caller, cancellationToken);
        var (scenario, errors) = ScenarioFile.Look(text);
        // What is missing is said once.
        var found = errors.Concat(criteria.Look(scenario)).DistinctBy(error => error.Field).ToList();
        if (found.Count == 0)
            return new(scenario, []);
        var lines = new FieldLines(text);
        return new(scenario, [.. found.Select(error => Fault(error, lines)).OrderBy(fault => fault.Line ?? 0)]);
    }

    /// <summary>The titles of scenarios as they are now, by id; of those that there are.</summary>
    /// <exception cref="TicketForbiddenException">The caller neither writes scenarios nor mentors.</exception>
    internal async Task<IReadOnlyDictionary<string, string>> TitlesAsync(
        Caller caller, IReadOnlyCollection<string> ids, CancellationToken cancellationToken)
    {
        await access.RequireReaderAsync(caller, cancellationToken);
        return (await store.FindAsync(TrainingTenant.Of(caller.Tenant), [.. ids], cancellationToken))
            .ToDictionary(one => one.Key, one => one.Value.Scenario.Title);
    }

    /// <summary>Adds a scenario, or saves the next version of one. Exercises that run keep theirs.</summary>
    /// <param name="caller">Who writes it.</param>
    /// <param name="id">A key; <c>.fr</c> behind it for a translation.</param>
    /// <param name="text">Its file (<see cref="ScenarioFile"/>).</param>
    /// <param name="version">The version that the caller knows; 0 for a new one; null for whatever is there.</param>
    /// <param name="isRetired">Whether it is not to be sent any more.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <exception cref="TicketForbiddenException">The caller does not write scenarios.</exception>
    /// <exception cref="TicketValidationException">The text is no scenario, or a criterion is not known.</exception>
    /// <exception cref="TicketConflictException">Another version is stored.</exception>
    public async Task<SavedScenario> SaveAsync(
        Caller caller, string id, string text, int? version, bool isRetired, CancellationToken cancellationToken)
    {
        await access.RequireWriterAsync(caller, cancellationToken);
        if (!ScenarioId.IsValid(id))
            throw new TicketValidationException(
                "id", "An id has lower-case letters and digits joined by hyphens, such as 'late-invoice', or 'late-invoice.fr'.");
        var scenario = ScenarioFile.Read(text);
        criteria.Check(scenario);
        var tenant = TrainingTenant.Of(caller.Tenant);
        var stored = (await store.FindAsync(tenant, id, cancellationToken))?.Version ?? 0;
        if (version is { } known && known != stored)
            throw new TicketConflictException(
                $"scenario '{id}'",
                Wording.Of(TrainingErrorCodes.ScenarioChanged, $"The scenario was changed meanwhile: read it again."));
        var saved = new ScenarioText(ScenarioFile.Write(scenario), caller.UserId, commits.Now) { IsRetired = isRetired };
        await commits.SaveAsync(tenant, store.Save(id, stored, saved), cancellationToken);
        return new(id, stored + 1, scenario, saved.By, saved.At, isRetired);
    }

    private static ScenarioFault Fault(FieldError error, FieldLines lines) => lines.Find(error) is { } line
        ? new(error, line, lines.TextOf(line))
        : new(error, null, "");

    private static TicketNotFoundException Missing(string id) => new($"scenario '{id}'");
}
