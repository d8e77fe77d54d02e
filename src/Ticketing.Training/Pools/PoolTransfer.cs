using Ticketing.Access;
using Ticketing.Training.Format;
using Ticketing.Training.Rubrics;
using Ticketing.Training.Scenarios;
using Ticketing.Training.Starter;
using Ticketing.Training.Storing;

namespace Ticketing.Training.Pools;

/// <summary>Brings pools with their scenarios in and out as files, so that they can be kept where code is. Thread-safe.</summary>
public sealed class PoolTransfer
{
    // A commit of a few hundred texts is large enough; what is brought in twice changes nothing.
    private const int Batch = 200;

    private readonly TrainingAccess access;
    private readonly ScenarioStore scenarios;
    private readonly CriterionBook criteria;
    private readonly PoolDesk desk;
    private readonly TrainingCommits commits;

    internal PoolTransfer(
        TrainingAccess access, ScenarioStore scenarios, CriterionBook criteria, PoolDesk desk, TrainingCommits commits)
    {
        (this.access, this.scenarios) = (access, scenarios);
        (this.criteria, this.desk, this.commits) = (criteria, desk, commits);
    }

    /// <summary>Brings in a zip: a folder for each pool, with <c>pool.yaml</c> and a Markdown file for each scenario.</summary>
    /// <exception cref="TicketForbiddenException">The caller does not write scenarios.</exception>
    /// <exception cref="TicketValidationException">It is no zip, or a file is no scenario: the field names the file.</exception>
    public async Task<ImportedPools> ImportAsync(Caller caller, Stream zip, CancellationToken cancellationToken)
    {
        await access.RequireWriterAsync(caller, cancellationToken);
        return await SaveAsync(caller, PoolArchive.Read(zip), cancellationToken);
    }

    /// <summary>Brings in the pool that comes with the package, with the key <c>starter</c>.</summary>
    /// <exception cref="TicketForbiddenException">The caller does not write scenarios.</exception>
    public async Task<ImportedPools> ImportStarterAsync(Caller caller, CancellationToken cancellationToken)
    {
        await access.RequireWriterAsync(caller, cancellationToken);
        return await SaveAsync(caller, [StarterPool.Read()], cancellationToken);
    }

    /// <summary>Writes a pool with its scenarios and their translations as a zip.</summary>
    /// <exception cref="TicketForbiddenException">The caller neither writes scenarios nor mentors.</exception>
    /// <exception cref="TicketNotFoundException">There is no such pool.</exception>
    public async Task ExportAsync(Caller caller, string key, Stream zip, CancellationToken cancellationToken)
    {
        var saved = await desk.GetAsync(caller, key, cancellationToken);
        string[] ids = [.. saved.Pool.Scenarios, .. saved.Pool.Scenarios.Select(id => ScenarioId.In(id, "fr"))];
        var found = await scenarios.FindAsync(TrainingTenant.Of(caller.Tenant), ids, cancellationToken);
        PoolArchive.Write(zip, [new(key, saved.Pool, found.ToDictionary(one => one.Key, one => ScenarioFile.Write(one.Value.Scenario)))]);
    }

    private async Task<ImportedPools> SaveAsync(Caller caller, IReadOnlyList<PoolFolder> folders, CancellationToken cancellationToken)
    {
        var read = Check(folders);
        var tenant = TrainingTenant.Of(caller.Tenant);
        var (added, changed, unchanged) = (0, 0, 0);
        foreach (var some in read.Chunk(Batch))
        {
            var stored = await scenarios.FindAsync(tenant, [.. some.Select(one => one.Id)], cancellationToken);
            var changes = some.Where(one => !stored.TryGetValue(one.Id, out var known) || ScenarioFile.Write(known.Scenario) != one.Text)
                .ToList();
            added += changes.Count(one => !stored.ContainsKey(one.Id));
            changed += changes.Count(one => stored.ContainsKey(one.Id));
            unchanged += some.Length - changes.Count;
            if (changes.Count > 0)
            {
                await commits.SaveAsync(
                    tenant,
                    [
                        .. changes.SelectMany(one => scenarios.Save(
                            one.Id, stored.TryGetValue(one.Id, out var known) ? known.Version : 0,
                            new(one.Text, caller.UserId, commits.Now))),
                    ],
                    cancellationToken);
            }
        }

        foreach (var folder in folders)
            await desk.SaveAsync(caller, folder.Key, folder.Pool, null, cancellationToken);
        return new([.. folders.Select(folder => folder.Key)], added, changed, unchanged);
    }

    // Everything is looked at before anything is stored.
    private List<(string Id, string Text)> Check(IReadOnlyList<PoolFolder> folders)
    {
        var errors = new FieldErrors();
        var read = new List<(string, string)>();
        foreach (var folder in folders)
        {
            errors.CheckKey("file", folder.Key);
            foreach (var (id, text) in folder.Scenarios)
            {
                try
                {
                    if (!ScenarioId.IsValid(id))
                        throw new TicketValidationException("id", "A file is called by a key: late-invoice.md, late-invoice.fr.md.");
                    var scenario = ScenarioFile.Read(text);
                    criteria.Check(scenario);
                    read.Add((id, ScenarioFile.Write(scenario)));
                }
                catch (TicketValidationException e)
                {
                    foreach (var error in e.Errors)
                        errors.Add($"{folder.Key}/{id}: {error.Field}", error.Message, error.Code);
                }
            }
        }

        errors.ThrowIfAny();
        return read;
    }
}
