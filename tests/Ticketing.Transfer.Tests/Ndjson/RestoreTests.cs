using System.Text;
using Ticketing.Projects;
using Ticketing.Storage;
using Ticketing.Tickets;

namespace Ticketing.Transfer.Tests.Ndjson;

/// <summary>An export brought into a new installation, whose first start made a project already.</summary>
public sealed class RestoreTests
{
    [Theory]
    [InlineData("Support", "general", "General", true)]
    [InlineData("IT Support", "general", "Everything else", true)]
    [InlineData("Assistance", "accès", "Accès", true)]
    [InlineData("IT Support", "zoom", "Zoom", true)]
    [InlineData("IT Support", "hardware", "Hardware", false)]
    public async Task A_new_installation_exports_the_very_bytes_that_it_was_restored_from(
        string name, string category, string title, bool isAlone)
    {
        await using var desk = await DeskAsync(
            name,
            new("support", category, title, IsDefault: true),
            isAlone ? [] : [new("support", "general", "General"), new("support", "zoom", "Zoom", IsActive: false)]);
        var file = await desk.ExportAsync(ExportFormat.Ndjson, project: null);
        await using var fresh = await Desk.FreshAsync();

        var report = await fresh.ImportAsync(ImportFormat.Ndjson, new MemoryStream(file));
        var again = await fresh.ImportAsync(ImportFormat.Ndjson, new MemoryStream(file));

        Assert.Empty(report.Rejected);
        Assert.Equal((2, 2), (report.Created, again.Skipped));
        Assert.Equal(Encoding.UTF8.GetString(file), Encoding.UTF8.GetString(await fresh.ExportAsync(ExportFormat.Ndjson, project: null)));
    }

    [Fact]
    public async Task A_project_that_somebody_made_his_own_stays_as_it_is()
    {
        await using var desk = await DeskAsync("IT Support", new("support", "hardware", "Hardware", IsDefault: true));
        var file = await desk.ExportAsync(ExportFormat.Ndjson, project: null);
        foreach (var change in (DirectoryChange[])[new SaveProject(new("support", "Our support")),
            new SaveCategory(new("support", "ours", "Ours"))])
        {
            await using var used = await Desk.FreshAsync();
            await used.SaveAsync(change);
            var before = await used.Directory.FindProjectAsync("default", "support", default);

            Assert.Empty((await used.ImportAsync(ImportFormat.Ndjson, new MemoryStream(file))).Rejected);

            Assert.Equal(before, await used.Directory.FindProjectAsync("default", "support", default));
            Assert.Equal("general", (await used.Directory.FindDefaultCategoryAsync("default", "support", default))!.Key);
            Assert.NotNull(await used.Directory.FindCategoryAsync("default", "support", "hardware", default));
        }
    }

    [Fact]
    public async Task A_project_with_a_ticket_stays_as_it_is()
    {
        await using var desk = await DeskAsync("IT Support", new("support", "hardware", "Hardware", IsDefault: true));
        var file = await desk.ExportAsync(ExportFormat.Ndjson, project: null);
        await using var used = await Desk.FreshAsync();
        await used.ImportCsvAsync("title\nOurs\n", project: "support");

        Assert.Equal(2, (await used.ImportAsync(ImportFormat.Ndjson, new MemoryStream(file))).Created);

        Assert.Equal("Support", (await used.Directory.FindProjectAsync("default", "support", default))!.Name);
        Assert.Equal("general", (await used.Directory.FindDefaultCategoryAsync("default", "support", default))!.Key);
    }

    [Fact]
    public async Task Two_projects_with_the_same_references_and_sources_go_out_and_come_in()
    {
        await using var desk = await DeskAsync("IT Support", new("support", "hardware", "Hardware", IsDefault: true));
        await desk.SaveAsync(
            new SaveProject(new("facilities", "Facilities")), new SaveCategory(new("facilities", "lights", "Lights", IsDefault: true)));
        await desk.ImportCsvAsync("externalRef,title\nSYS-7,Here\n", project: "support");
        await desk.ImportCsvAsync("externalRef,title\nSYS-7,Of Jira\n", project: "support", source: "jira");
        await desk.ImportCsvAsync("externalRef,title\nSYS-7,There\n", project: "facilities");
        var moved = await desk.TicketAsync("SYS-7", "support");
        await desk.WorkAsync(moved, new ProjectChanged("facilities", "lights", "default", 1, "to-do", StatusCategory.Open));
        var file = await desk.ExportAsync(ExportFormat.Ndjson, project: null);
        await using var fresh = await Desk.FreshAsync();

        var report = await fresh.ImportAsync(ImportFormat.Ndjson, new MemoryStream(file));

        Assert.Equal((5, 0), (report.Created, report.RejectedRows));
        Assert.Equal(file, await fresh.ExportAsync(ExportFormat.Ndjson, project: null));
        Assert.Equal(5, (await fresh.ImportAsync(ImportFormat.Ndjson, new MemoryStream(file))).Skipped);
    }

    [Fact]
    public async Task A_retired_project_is_restored_as_one_with_its_tickets()
    {
        await using var desk = await DeskAsync("IT Support", new("support", "general", "General", IsDefault: true));
        var retired = new Project("support", "IT Support") { IsActive = false };
        await desk.SaveAsync(new SaveProject(retired));
        var file = await desk.ExportAsync(ExportFormat.Ndjson, project: null);
        await using var fresh = await Desk.FreshAsync();

        var report = await fresh.ImportAsync(ImportFormat.Ndjson, new MemoryStream(file));

        Assert.Equal((2, 0), (report.Created, report.RejectedRows));
        Assert.Contains("\"isActive\":false", Encoding.UTF8.GetString(file).Split('\n')[1], StringComparison.Ordinal);
        Assert.Equal(retired, await fresh.Directory.FindProjectAsync("default", "support", default));
        Assert.Equal(Encoding.UTF8.GetString(file), Encoding.UTF8.GetString(await fresh.ExportAsync(ExportFormat.Ndjson, project: null)));
        Assert.Equal(2, (await fresh.ImportAsync(ImportFormat.Ndjson, new MemoryStream(file))).Skipped);
    }

    private static async Task<Desk> DeskAsync(string name, Category byDefault, params Category[] others)
    {
        var desk = await Desk.OpenAsync(withProject: false);
        await desk.SaveAsync(
            [new SaveProject(new("support", name)), .. new[] { byDefault }.Concat(others).Select(category => new SaveCategory(category))]);
        await desk.ImportCsvAsync(
            $"externalRef,title,requester,category\nA,First,ann@example.org,\n,Second,Bob,{byDefault.Key}\n", project: "support");
        return desk;
    }
}
