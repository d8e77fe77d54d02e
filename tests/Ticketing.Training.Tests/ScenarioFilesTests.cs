using System.IO.Compression;
using Microsoft.Extensions.DependencyInjection;
using Ticketing.Attachments;
using Ticketing.Testing;
using Ticketing.Tickets;
using Ticketing.Training.Hosting;
using Ticketing.Training.Pools;
using Ticketing.Training.Scenarios;

namespace Ticketing.Training;

public sealed class ScenarioFilesTests : IDisposable
{
    private const string Sends = """
        attachments: [log.txt]
        follow-ups:
          - { when: asked, about: [screenshot], say: "Here it is.", delay: "00:00:10", attachments: [screen.png] }
        """;

    private readonly TemporaryFolder folder = new();

    public static TheoryData<string> Stores => StoreInTests.Names;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Dispose();

    [Theory, MemberData(nameof(Stores))]
    public async Task Files_come_once_with_the_first_message_and_with_what_the_persona_says(string store)
    {
        await using var hall = await OpenAsync(store);
        await ImportAsync(hall, Zip(
            ("pool/scenario.md", Written.Scenario(more: Sends)), ("pool/scenario/log.txt", "paper jam"),
            ("pool/scenario/screen.png", "no picture"), ("pool/scenario/notes.md", "for mentors")));
        await hall.DeployAsync();
        await hall.PassAsync(TimeSpan.FromSeconds(1));
        var id = (await hall.ExercisesAsync())[0].Ticket.Id;

        Assert.Equal(["log.txt: paper jam"], await FilesAsync(hall, id));

        await hall.ReplyAsync(id, "Could you send me a screenshot?");
        await hall.PassAsync(TimeSpan.FromHours(1));
        await hall.ReplyAsync(id, "And another screenshot?");
        await hall.PassAsync(TimeSpan.FromHours(1));

        Assert.Equal(["log.txt: paper jam", "screen.png: no picture"], await FilesAsync(hall, id));
    }

    [Fact]
    public async Task What_goes_out_comes_in_as_it_was_and_again_changes_nothing()
    {
        await using var hall = await OpenAsync();
        var zip = Zip(
            ("pool/scenario.md", Written.Scenario(more: Sends)), ("pool/scenario/log.txt", "paper jam"),
            ("pool/scenario/screen.png", "no picture"), ("pool/scenario/notes.md", "for mentors"));
        await ImportAsync(hall, zip);

        await using var exported = await hall.Get<PoolTransfer>().ExportAsync(TrainingHall.Mentor, "pool", Cancelled);
        var again = await hall.Get<PoolTransfer>().ImportAsync(TrainingHall.Mentor, exported, Cancelled);

        Assert.Equal((0, 0, 1), (again.Added, again.Changed, again.Unchanged));
        exported.Position = 0;
        await using var read = new ZipArchive(exported);
        Assert.Equal(
            ["pool/pool.yaml", "pool/scenario.md", "pool/scenario/log.txt", "pool/scenario/notes.md", "pool/scenario/screen.png"],
            read.Entries.Select(entry => entry.FullName).Order(StringComparer.Ordinal));
        await using var other = await OpenAsync();
        exported.Position = 0;
        Assert.Equal(1, (await other.Get<PoolTransfer>().ImportAsync(TrainingHall.Mentor, exported, Cancelled)).Added);
    }

    [Fact]
    public async Task A_translation_sends_what_lies_in_the_folder_of_the_original()
    {
        await using var hall = await OpenAsync();

        await ImportAsync(hall, Zip(
            ("pool/scenario.md", Written.Scenario(more: "attachments: [log.txt]")), ("pool/scenario/log.txt", "paper jam"),
            ("pool/scenario/other.txt", "not named"),
            ("pool/scenario.fr.md", Written.Scenario("L’imprimante", more: "language: fr\nattachments: [log.txt]"))));

        Assert.Equal(["log.txt"], (await GetAsync(hall, "scenario.fr")).Files.Select(file => file.Name));
        Assert.Equal(["log.txt", "other.txt"], (await GetAsync(hall, "scenario")).Files.Select(file => file.Name));
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_named_by_its_field_and_nothing_is_stored()
    {
        await using var hall = await OpenAsync();

        var refused = await Assert.ThrowsAsync<TicketValidationException>(
            () => ImportAsync(hall, Zip(("pool/scenario.md", Written.Scenario(more: Sends)), ("pool/scenario/log.txt", "paper jam"))));
        var saving = await Assert.ThrowsAsync<TicketValidationException>(() => hall.PoolAsync(("scenario", Written.Scenario(more: Sends))));

        Assert.Equal(["pool/scenario: follow-ups[1].attachments[1]"], refused.Errors.Select(error => error.Field));
        Assert.Equal(["attachments[1]", "follow-ups[1].attachments[1]"], saving.Errors.Select(error => error.Field));
        await Assert.ThrowsAsync<TicketNotFoundException>(() => GetAsync(hall, "scenario"));
    }

    [Fact]
    public async Task A_file_that_is_added_comes_with_the_first_message_and_one_that_is_removed_does_not()
    {
        await using var hall = await OpenAsync();
        await hall.PoolAsync(("scenario", Written.Scenario()));

        var added = await AddAsync(hall, "scenario", "../log.txt", "paper jam");
        var replaced = await AddAsync(hall, "scenario", "log.txt", "out of paper");
        var removed = await hall.Get<ScenarioDesk>().RemoveFileAsync(TrainingHall.Mentor, "scenario", "log.txt", Cancelled);

        Assert.Equal(["log.txt"], added.Scenario.Attachments);
        Assert.Equal(["log.txt"], replaced.Scenario.Attachments);
        Assert.NotEqual(added.Files[0].Hash, replaced.Files[0].Hash);
        Assert.Empty(removed.Scenario.Attachments);
        Assert.Empty(removed.Files);
        Assert.Equal(4, removed.Version);
    }

    [Fact]
    public async Task An_exercise_keeps_the_files_that_its_deployment_began_with()
    {
        await using var hall = await OpenAsync();
        await hall.PoolAsync(("scenario", Written.Scenario()));
        await AddAsync(hall, "scenario", "log.txt", "paper jam");
        await hall.DeployAsync();

        await AddAsync(hall, "scenario", "log.txt", "out of paper");
        await hall.PassAsync(TimeSpan.FromSeconds(1));

        Assert.Equal(["log.txt: paper jam"], await FilesAsync(hall, (await hall.ExercisesAsync())[0].Ticket.Id));
    }

    [Fact]
    public async Task A_host_without_a_vault_has_the_starter_pool_without_its_files()
    {
        await using var hall = await TrainingHall.OpenAsync();

        await hall.Get<PoolTransfer>().ImportStarterAsync(TrainingHall.Admin, Cancelled);

        Assert.Empty((await GetAsync(hall, "csv-broken-umlauts")).Scenario.Attachments);
        var refused = await Assert.ThrowsAsync<TicketValidationException>(() => AddAsync(hall, "csv-broken-umlauts", "a.txt", "a"));
        Assert.Equal(TrainingErrorCodes.NoVault, refused.Errors[0].Code);
    }

    [Fact]
    public async Task Who_only_trains_reads_no_file_of_a_scenario()
    {
        await using var hall = await OpenAsync();
        await hall.PoolAsync(("scenario", Written.Scenario()));
        await AddAsync(hall, "scenario", "log.txt", "paper jam");

        await Assert.ThrowsAsync<TicketForbiddenException>(
            () => hall.Get<ScenarioDesk>().OpenFileAsync(TrainingHall.Trainee, "scenario", "log.txt", Cancelled));
        await Assert.ThrowsAsync<TicketForbiddenException>(() => AddAsync(hall, "scenario", "b.txt", "b", TrainingHall.Trainee));
    }

    [Fact]
    public async Task A_file_that_is_a_bomb_is_refused()
    {
        await using var hall = await OpenAsync();

        var refused = await Assert.ThrowsAsync<TicketValidationException>(() => ImportAsync(hall, Zip(
            ("pool/scenario.md", Written.Scenario()), ("pool/scenario/zeros.txt", new string('0', 101_000_000)))));

        Assert.Equal("file", refused.Errors[0].Field);
    }

    private Task<TrainingHall> OpenAsync(string store = "memory") =>
        TrainingHall.OpenAsync(store, more: ticketing => ticketing.AddAttachmentFolder(folder.Path));

    private static Task<SavedScenario> GetAsync(TrainingHall hall, string id) =>
        hall.Get<ScenarioDesk>().GetAsync(TrainingHall.Mentor, id, Cancelled);

    private static Task<SavedScenario> AddAsync(TrainingHall hall, string id, string name, string text, Access.Caller? by = null) =>
        hall.Get<ScenarioDesk>().AddFilesAsync(
            by ?? TrainingHall.Admin, id, [new(name, new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text)))], Cancelled);

    private static Task<ImportedPools> ImportAsync(TrainingHall hall, Stream zip) =>
        hall.Get<PoolTransfer>().ImportAsync(TrainingHall.Mentor, zip, Cancelled);

    // What the trainee finds at his exercise.
    private static async Task<IReadOnlyList<string>> FilesAsync(TrainingHall hall, TicketId id)
    {
        var (desk, trainee) = (hall.Get<AttachmentDesk>(), TrainingHall.There(TrainingHall.Trainee));
        var found = new List<string>();
        foreach (var file in await desk.ListAsync(trainee, id, Cancelled))
        {
            var (_, content) = await desk.OpenAsync(trainee, file.Id, Cancelled);
            using var reader = new StreamReader(content);
            found.Add($"{file.File.Name}: {await reader.ReadToEndAsync(Cancelled)}");
        }

        return found;
    }

    private static MemoryStream Zip(params (string Path, string Text)[] files)
    {
        var zip = new MemoryStream();
        using (var archive = new ZipArchive(zip, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (path, text) in files)
            {
                using var writer = new StreamWriter(archive.CreateEntry(path).Open());
                writer.Write(text);
            }
        }

        zip.Position = 0;
        return zip;
    }
}
