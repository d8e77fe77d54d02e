using System.Collections.Immutable;
using Ticketing.Access;
using Ticketing.Attachments;
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
    private readonly ScenarioFolder folder;
    private readonly AttachmentStock stock;
    private readonly CriterionBook criteria;
    private readonly TrainingCommits commits;

    internal ScenarioDesk(
        TrainingAccess access, ScenarioStore store, ScenarioFolder folder, AttachmentStock stock, CriterionBook criteria,
        TrainingCommits commits)
    {
        (this.access, this.store, this.folder, this.stock) = (access, store, folder, stock);
        (this.criteria, this.commits) = (criteria, commits);
    }

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
    /// <param name="files">The files in its folder; null for none.</param>
    /// <exception cref="TicketForbiddenException">The caller neither writes scenarios nor mentors.</exception>
    public async Task<ScenarioDraft> ReadAsync(
        Caller caller, string text, CancellationToken cancellationToken, IReadOnlyCollection<Attachment>? files = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        await access.RequireReaderAsync(caller, cancellationToken);
        var (scenario, errors) = ScenarioFile.Look(text);
        // What is missing is said once.
        var found = errors.Concat(criteria.Look(scenario)).Concat(ScenarioFolder.Look(scenario, files ?? []))
            .DistinctBy(error => error.Field).ToList();
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
    /// <exception cref="TicketValidationException">
    /// The text is no scenario, a criterion is not known, or it names a file that is not in its folder.
    /// </exception>
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
        var known = await store.FindAsync(tenant, id, cancellationToken);
        var stored = known?.Version ?? 0;
        if (version is { } expected && expected != stored)
            throw new TicketConflictException(
                $"scenario '{id}'",
                Wording.Of(TrainingErrorCodes.ScenarioChanged, $"The scenario was changed meanwhile: read it again."));
        return await SaveAsync(caller, id, stored, scenario, known?.Files ?? [], isRetired, cancellationToken);
    }

    /// <summary>
    /// Saves the next version with further files in its folder, in place of those of their names; what nothing in its text names comes with
    /// its first message.
    /// </summary>
    /// <exception cref="TicketForbiddenException">The caller does not write scenarios.</exception>
    /// <exception cref="TicketNotFoundException">There is no such scenario.</exception>
    /// <exception cref="TicketValidationException">A file is refused, there are too many, or this host keeps none.</exception>
    /// <exception cref="TicketConflictException">Somebody saved it meanwhile.</exception>
    public async Task<SavedScenario> AddFilesAsync(
        Caller caller, string id, IReadOnlyList<NewScenarioFile> files, CancellationToken cancellationToken)
    {
        var known = await RequireWritableAsync(caller, id, cancellationToken);
        var kept = await folder.AddAsync(TrainingTenant.Of(caller.Tenant), known.Files, files, cancellationToken);
        var scenario = kept.Except(known.Files).Aggregate(known.Scenario, (one, file) => ScenarioFolder.Attach(one, file.Name));
        return await SaveAsync(caller, id, known.Version, scenario, kept, known.IsRetired, cancellationToken);
    }

    /// <summary>Saves the next version without a file, which its text does not name then.</summary>
    /// <exception cref="TicketForbiddenException">The caller does not write scenarios.</exception>
    /// <exception cref="TicketNotFoundException">There is no such scenario or file.</exception>
    /// <exception cref="TicketConflictException">Somebody saved it meanwhile.</exception>
    public async Task<SavedScenario> RemoveFileAsync(Caller caller, string id, string name, CancellationToken cancellationToken)
    {
        var known = await RequireWritableAsync(caller, id, cancellationToken);
        var kept = known.Files.RemoveAll(file => file.Name == name);
        if (kept.Length == known.Files.Length)
            throw MissingFile(id, name);
        var scenario = ScenarioFolder.Detach(known.Scenario, one => one == name);
        return await SaveAsync(caller, id, known.Version, scenario, kept, known.IsRetired, cancellationToken);
    }

    /// <summary>Opens a file of a scenario's folder to be read; the stream can seek.</summary>
    /// <exception cref="TicketForbiddenException">The caller neither writes scenarios nor mentors.</exception>
    /// <exception cref="TicketNotFoundException">There is no such scenario or file.</exception>
    public async Task<(Attachment File, Stream Content)> OpenFileAsync(
        Caller caller, string id, string name, CancellationToken cancellationToken)
    {
        var saved = await GetAsync(caller, id, cancellationToken);
        return saved.Files.FirstOrDefault(file => file.Name == name) is { } file
            && await stock.OpenAsync(TrainingTenant.Of(caller.Tenant), file, cancellationToken) is { } content
            ? (file, content)
            : throw MissingFile(id, name);
    }

    private async Task<SavedScenario> RequireWritableAsync(Caller caller, string id, CancellationToken cancellationToken)
    {
        await access.RequireWriterAsync(caller, cancellationToken);
        return await store.FindAsync(TrainingTenant.Of(caller.Tenant), id, cancellationToken) ?? throw Missing(id);
    }

    private async Task<SavedScenario> SaveAsync(
        Caller caller, string id, int version, Scenario scenario, ImmutableArray<Attachment> files, bool isRetired,
        CancellationToken cancellationToken)
    {
        if (ScenarioFolder.Look(scenario, files).ToList() is { Count: > 0 } missing)
            throw new TicketValidationException(missing);
        var saved = new ScenarioText(ScenarioFile.Write(scenario), caller.UserId, commits.Now) { IsRetired = isRetired, Files = files };
        await commits.SaveAsync(TrainingTenant.Of(caller.Tenant), store.Save(id, version, saved), cancellationToken);
        return new(id, version + 1, scenario, saved.By, saved.At, isRetired) { Files = files };
    }

    private static ScenarioFault Fault(FieldError error, FieldLines lines) => lines.Find(error) is { } line
        ? new(error, line, lines.TextOf(line))
        : new(error, null, "");

    private static TicketNotFoundException MissingFile(string id, string name) => new($"file '{name}' of the scenario '{id}'");

    private static TicketNotFoundException Missing(string id) => new($"scenario '{id}'");
}
