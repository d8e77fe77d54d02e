using System.Collections.Immutable;
using Ticketing.Access;
using Ticketing.Attachments;
using Ticketing.Storage;
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
    private readonly ScenarioFolder folder;
    private readonly AttachmentStock stock;
    private readonly CriterionBook criteria;
    private readonly PoolDesk desk;
    private readonly TrainingCommits commits;

    internal PoolTransfer(
        TrainingAccess access, ScenarioStore scenarios, ScenarioFolder folder, AttachmentStock stock, CriterionBook criteria,
        PoolDesk desk, TrainingCommits commits)
    {
        (this.access, this.scenarios, this.folder, this.stock) = (access, scenarios, folder, stock);
        (this.criteria, this.desk, this.commits) = (criteria, desk, commits);
    }

    /// <summary>
    /// Brings in a zip: a folder for each pool, with <c>pool.yaml</c>, a Markdown file for each scenario, and folders of their ids with
    /// what they attach.
    /// </summary>
    /// <exception cref="TicketForbiddenException">The caller does not write scenarios.</exception>
    /// <exception cref="TicketValidationException">It is no zip, or a file is no scenario: the field names the file.</exception>
    public async Task<ImportedPools> ImportAsync(Caller caller, Stream zip, CancellationToken cancellationToken)
    {
        await access.RequireWriterAsync(caller, cancellationToken);
        using var archive = PoolArchive.Open(zip);
        return await SaveAsync(caller, archive.Folders(), cancellationToken);
    }

    /// <summary>
    /// Brings in the pool that comes with the package, with the key <c>starter</c>; without what it attaches where the host keeps no files.
    /// </summary>
    /// <exception cref="TicketForbiddenException">The caller does not write scenarios.</exception>
    public async Task<ImportedPools> ImportStarterAsync(Caller caller, CancellationToken cancellationToken)
    {
        await access.RequireWriterAsync(caller, cancellationToken);
        var starter = StarterPool.Read();
        return await SaveAsync(caller, [stock.IsOn ? starter : starter.WithoutFiles()], cancellationToken);
    }

    /// <summary>Writes a pool with its scenarios, their translations and files as a zip, into a file that goes when it is closed.</summary>
    /// <returns>The zip, at its beginning.</returns>
    /// <exception cref="TicketForbiddenException">The caller neither writes scenarios nor mentors.</exception>
    /// <exception cref="TicketNotFoundException">There is no such pool.</exception>
    public async Task<Stream> ExportAsync(Caller caller, string key, CancellationToken cancellationToken)
    {
        var saved = await desk.GetAsync(caller, key, cancellationToken);
        string[] ids = [.. saved.Pool.Scenarios, .. saved.Pool.Scenarios.Select(id => ScenarioId.In(id, "fr"))];
        var tenant = TrainingTenant.Of(caller.Tenant);
        var found = await scenarios.FindAsync(tenant, ids, cancellationToken);
        var exported = new PoolFolder(
            key, saved.Pool, found.ToDictionary(one => one.Key, one => ScenarioFile.Write(one.Value.Scenario)),
            [
                .. found.Values.SelectMany(one => one.Files.Select(file => new FolderFile(
                    one.Id, file.Name, async token => await stock.OpenAsync(tenant, file, token) ?? Stream.Null))),
            ]);
        var zip = TemporaryFile.Create();
        try
        {
            await PoolArchive.WriteAsync(zip, exported, cancellationToken);
            zip.Position = 0;
            return zip;
        }
        catch
        {
            await zip.DisposeAsync();
            throw;
        }
    }

    private async Task<ImportedPools> SaveAsync(Caller caller, IReadOnlyList<PoolFolder> folders, CancellationToken cancellationToken)
    {
        var read = Check(folders);
        var tenant = TrainingTenant.Of(caller.Tenant);
        var (added, changed, unchanged) = (0, 0, 0);
        foreach (var some in read.Chunk(Batch))
        {
            var stored = await scenarios.FindAsync(tenant, [.. some.Select(one => one.Id)], cancellationToken);
            var changes = new List<DocumentChange>();
            foreach (var one in some)
            {
                var known = stored.GetValueOrDefault(one.Id);
                var files = await TakeInAsync(tenant, one.Files, cancellationToken);
                if (known is not null && ScenarioFile.Write(known.Scenario) == one.Text && ScenarioFolder.AreSame(known.Files, files))
                {
                    unchanged++;
                    continue;
                }

                (added, changed) = known is null ? (added + 1, changed) : (added, changed + 1);
                changes.AddRange(scenarios.Save(
                    one.Id, known?.Version ?? 0, new(one.Text, caller.UserId, commits.Now) { Files = files }));
            }

            if (changes.Count > 0)
                await commits.SaveAsync(tenant, changes, cancellationToken);
        }

        foreach (var one in folders)
            await desk.SaveAsync(caller, one.Key, one.Pool, null, cancellationToken);
        return new([.. folders.Select(one => one.Key)], added, changed, unchanged);
    }

    private async Task<ImmutableArray<Attachment>> TakeInAsync(
        string tenant, IReadOnlyList<FolderFile> files, CancellationToken cancellationToken)
    {
        var kept = ImmutableArray<Attachment>.Empty;
        foreach (var file in files)
        {
            await using var content = await file.OpenAsync(cancellationToken);
            kept = await folder.AddAsync(tenant, kept, [new(file.Name, content)], cancellationToken);
        }

        return kept;
    }

    // Everything is looked at before anything is stored.
    private List<ReadScenario> Check(IReadOnlyList<PoolFolder> folders)
    {
        var errors = new FieldErrors();
        var read = new List<ReadScenario>();
        foreach (var pool in folders)
        {
            errors.CheckKey("file", pool.Key);
            foreach (var (id, text) in pool.Scenarios)
            {
                try
                {
                    if (!ScenarioId.IsValid(id))
                        throw new TicketValidationException("id", "A file is called by a key: late-invoice.md, late-invoice.fr.md.");
                    var scenario = ScenarioFile.Read(text);
                    criteria.Check(scenario);
                    var files = pool.FilesOf(id, scenario);
                    if (ScenarioFolder.Look(scenario, files.Select(file => file.Name)).ToList() is { Count: > 0 } missing)
                        throw new TicketValidationException(missing);
                    read.Add(new(id, ScenarioFile.Write(scenario), files));
                }
                catch (TicketValidationException e)
                {
                    foreach (var error in e.Errors)
                    {
                        errors.Add(
                            $"{pool.Key}/{id}: {error.Field}", error.Message, error.Code,
                            error.Arguments is [var about, ..] ? about : null);
                    }
                }
            }
        }

        errors.ThrowIfAny();
        return read;
    }

    private sealed record ReadScenario(string Id, string Text, IReadOnlyList<FolderFile> Files);
}
