using System.Text;
using Ticketing.Access;
using Ticketing.Views;

namespace Ticketing.Transfer.Tests.Ndjson;

/// <summary>
/// Views, canned replies, templates and recurring tickets at the end of a file: for whom they are in it, and what becomes of them.
/// </summary>
public sealed class SettingTests
{
    private static readonly Actor Clerk = new()
    {
        UserId = "clerk",
        Roles =
        [
            new(new Role(
                "Clerk", [new(Permission.View, Scope.All), new(Permission.Export, Scope.All), new(Permission.Import, Scope.All)])),
        ],
    };

    [Fact]
    public async Task Only_what_exists_for_whoever_exports_is_in_the_file()
    {
        await using var desk = await DeskAsync();

        var whole = await FileAsync(desk, null);
        var clerks = await FileAsync(desk, Clerk);

        foreach (var name in (string[])["Thanks", "Plain", "Weekly", "Shared", "Mine"])
            Assert.Contains($"\"name\":\"{name}\"", whole, StringComparison.Ordinal);
        Assert.Contains("\"name\":\"Shared\"", clerks, StringComparison.Ordinal);
        foreach (var name in (string[])["Thanks", "Plain", "Weekly", "Mine"])
            Assert.DoesNotContain($"\"name\":\"{name}\"", clerks, StringComparison.Ordinal);
        await desk.Projects.SaveAsync(desk.CallerOf(null), new("other", "Other"), default);
        await desk.ImportCsvAsync("title\nElsewhere\n", project: "other");
        var others = await FileAsync(desk, null, "other");
        Assert.DoesNotContain("\"name\":\"Plain\"", others, StringComparison.Ordinal);
        Assert.Contains("\"name\":\"Thanks\"", others, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_here_stays_as_it_is()
    {
        await using var desk = await DeskAsync();
        var file = await FileAsync(desk, null);
        var caller = desk.CallerOf(null);
        var reply = Assert.Single(await desk.Replies.ListAsync(caller, default)).Reply;
        await desk.Replies.ChangeAsync(caller, reply with { Body = "Changed" }, null, default);
        var view = (await desk.Views.ListAsync(caller, default)).Single(one => one.View.Name == "Mine").View;
        await desk.Views.ChangeAsync(caller, view with { Query = "is:done", Audience = ViewAudience.Everybody }, null, null, default);
        var changed = await FileAsync(desk, null);

        Assert.Empty((await ImportAsync(desk, file)).Rejected);

        Assert.Equal(changed, await FileAsync(desk, null));
    }

    [Fact]
    public async Task Roles_go_on_with_the_view_that_they_begin_with_here()
    {
        await using var desk = await DeskAsync();
        await using var other = await Desk.OpenAsync();
        foreach (var (one, name) in new[] { (desk, "Theirs"), (other, "Ours") })
        {
            await one.Views.AddAsync(
                one.CallerOf(null), new() { Name = name, Audience = ViewAudience.Everybody, DefaultFor = ["Agent"] }, false, default);
        }

        Assert.Empty((await ImportAsync(other, await FileAsync(desk, null))).Rejected);

        var views = (await other.Views.ListAsync(other.CallerOf(null), default)).ToDictionary(one => one.View.Name, one => one.View);
        Assert.Equal(["Agent"], views["Ours"].DefaultFor);
        Assert.Empty(views["Theirs"].DefaultFor);
    }

    [Fact]
    public async Task Who_may_not_bring_them_is_told_of_each_and_the_tickets_come()
    {
        await using var desk = await DeskAsync();
        await using var other = await Desk.OpenAsync();

        var report = await ImportAsync(other, await FileAsync(desk, null), Clerk);

        Assert.Equal(1, report.Created);
        Assert.Equal(
            5, report.Rejected.Count(row => row is { Column: "name" } && row.Faults[0].Wording.Code == RowFaultCodes.NoSetting));
        Assert.Empty(await other.Views.ListAsync(other.CallerOf(null), default));
    }

    [Theory]
    [InlineData("\"name\":\"Thanks\"", "\"name\":\"\"", "name")]
    [InlineData("\"body\":\"Hello\"", "\"body\":\"{{nobody}}\"", "body")]
    [InlineData("\"schedule\":\"0 9 * * 1\"", "\"schedule\":\"often\"", "schedule")]
    [InlineData("\"query\":\"is:open\"", "\"query\":\"is:nothing\"", "query")]
    [InlineData("\"priority\":\"normal\"}", "\"priority\":\"normal\",\"fields\":{\"nothing\":[null,\"a\"]}}", "fields.nothing")]
    [InlineData("\"owner\":\"admin\",\"query\"", "\"team\":\"nobody\",\"query\"", "team")]
    public async Task One_that_cannot_be_is_rejected_by_its_field(string right, string wrong, string column)
    {
        await using var desk = await DeskAsync();
        var file = await FileAsync(desk, null);
        Assert.Contains(right, file, StringComparison.Ordinal);
        await using var other = await Desk.OpenAsync(withProject: false);

        var report = await ImportAsync(other, file.Replace(right, wrong, StringComparison.Ordinal));

        Assert.Equal(column, report.Rejected[0].Column);
        Assert.Equal(1, report.Created);
    }

    [Fact]
    public async Task An_id_that_no_help_desk_gives_is_rejected()
    {
        await using var desk = await DeskAsync();
        var file = await FileAsync(desk, null);
        var view = (await desk.Views.ListAsync(desk.CallerOf(null), default)).Single(one => one.View.Name == "Mine").View;
        await using var other = await Desk.OpenAsync(withProject: false);

        var report = await ImportAsync(other, file.Replace(view.Id, "../everybody", StringComparison.Ordinal));

        Assert.Equal("id", Assert.Single(report.Rejected).Column);
    }

    [Fact]
    public async Task A_recurring_ticket_keeps_its_owner_for_those_alone_who_manage_people()
    {
        await using var desk = await DeskAsync();
        var file = (await FileAsync(desk, null)).Replace("\"owner\":\"admin\"}", "\"owner\":\"boss\"}", StringComparison.Ordinal);
        var manager = new Actor { UserId = "manager", Roles = [new(Role.Manager)] };
        foreach (var (actor, owner) in new[] { (Desk.Admin, "boss"), (manager, "manager") })
        {
            await using var other = await Desk.OpenAsync();
            await ImportAsync(other, file, actor);

            Assert.Equal(owner, Assert.Single(await other.Recurring.ListAsync(other.CallerOf(null), default)).Ticket.Owner);
        }
    }

    private static async Task<Desk> DeskAsync()
    {
        var desk = await Desk.OpenAsync();
        await desk.ImportCsvAsync("title\nOne\n");
        var admin = desk.CallerOf(null);
        await desk.Replies.AddAsync(admin, new() { Name = "Thanks", Body = "Hello" }, default);
        var template = await desk.Templates.AddAsync(admin, new() { Name = "Plain", Project = "it" }, default);
        await desk.Recurring.AddAsync(
            admin, new() { Name = "Weekly", Template = template.Template.Id, Requester = "admin", Schedule = "0 9 * * 1" }, default);
        await desk.Views.AddAsync(admin, new() { Name = "Mine", Query = "is:open" }, false, default);
        await desk.Views.AddAsync(admin, new() { Name = "Shared", Audience = ViewAudience.Everybody }, false, default);
        return desk;
    }

    private static async Task<string> FileAsync(Desk desk, Actor? actor, string project = "it") =>
        Encoding.UTF8.GetString(await desk.ExportAsync(ExportFormat.Ndjson, actor, project));

    private static Task<ImportReport> ImportAsync(Desk desk, string file, Actor? actor = null) =>
        desk.ImportAsync(ImportFormat.Ndjson, Files.Text(file), new(), actor);
}
