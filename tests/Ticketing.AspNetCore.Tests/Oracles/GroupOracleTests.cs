using Ticketing.AspNetCore.Tests.Hosting;
using Ticketing.Commands;
using Ticketing.Tickets;

namespace Ticketing.AspNetCore.Tests.Oracles;

/// <summary>
/// Groups of lists, lanes of boards and counts tell nobody of fields and of tickets that are not for him. There are more tickets than a
/// page has and a column shows, so that each group and each lane is looked for by itself.
/// </summary>
public sealed class GroupOracleTests
{
    private const int Tickets = 40;
    private const int Hidden = 6;

    private static readonly string[] Queries =
        ["", "is:open", "priority:high", "field.box:small", "-field.colour:red", "field.box:none sort:-field.box"];

    public static TheoryData<string, int> Worlds() => TwinStore.Worlds(memory: 1, sqlite: 1, postgresql: 1);

    [Theory]
    [MemberData(nameof(Worlds))]
    public async Task Who_may_not_know_of_a_field_gets_the_same_whatever_is_in_it_and_whether_there_is_one(string store, int number)
    {
        await using var twins = await TwinDesks.StartAsync(store, Tickets);
        await twins.PutInOneAsync("fields/crate", Site("agents", isOldActive: true));
        await ShareAsync(twins, "box");
        foreach (var (index, id) in twins.Tickets.Index())
        {
            await twins.DoAsync(id, TwinCommands.InField("colour", Pick(index + number, "red", "blue", "")));
            await twins.DoAsync(id, new EditTicket { Priority = index % 3 == 0 ? Priority.High : Priority.Normal });
            await twins.DoInOneAsync(id, TwinCommands.InField("box", Pick(index / 2, "small", "large", "")));
            await twins.DoInOneAsync(id, TwinCommands.InField("crate", Pick(index / 3, "north", "old", "")));
        }

        foreach (var who in (string[])["obs", "rita", "ext"])
            await ReadAsync(
                twins, who, ["field.box", "field.crate", "field.colour", "status"],
                ["field.crate:north", "sort:field.crate", "-field.crate:none", "field.crates:north"]);
        const string Change = """ "change":"field","field":"crate","values":["north"] """;
        await twins.ExpectSameAsync("obs", "POST", "bulk/preview", $$"""{"query":"",{{Change}}}""");
        await twins.ExpectSameAsync("obs", "POST", "views", Board("crate", "own"));
        await twins.ExpectSameAsync("obs", "GET", "fields/crate");
    }

    [Theory]
    [MemberData(nameof(Worlds))]
    public async Task Who_does_not_see_a_ticket_gets_the_same_whatever_it_has(string store, int number)
    {
        await using var twins = await TwinDesks.StartAsync(store, Tickets);
        await twins.ExpectSameAsync(TestDesk.Admin, "PUT", "fields/site", Site("everybody", isOldActive: true));
        await ShareAsync(twins, "site");
        foreach (var (index, id) in twins.Tickets.Index())
        {
            await twins.DoAsync(id, TwinCommands.InField("colour", Pick(index + number, "red", "blue", "")));
            await twins.DoAsync(id, TwinCommands.InField("site", Pick(index, "north", "")));
        }

        // The first reads all of the project, the others what is theirs.
        (string Project, string[] Readers)[] hidden = [(TwinCast.Vault, ["mia"]), ("support", ["ann", "rita", "ext"])];
        foreach (var (project, readers) in hidden)
        {
            await twins.ExpectSameAsync(TestDesk.Admin, "PUT", "fields/site", Site("everybody", isOldActive: true));
            for (var index = 0; index < Hidden; index++)
                await HideAsync(twins, project, index);
            // What was retired has a lane while a ticket has it.
            await twins.ExpectSameAsync(TestDesk.Admin, "PUT", "fields/site", Site("everybody", isOldActive: false));
            foreach (var who in readers)
                await ReadAsync(
                    twins, who, ["field.site", "field.colour", "field.box", "status", "team", "project"],
                    ["field.site:old", "field.site:none", "field.colour:green"]);
        }
    }

    private static async Task ReadAsync(TwinDesks twins, string who, IEnumerable<string> fields, IEnumerable<string> queries)
    {
        foreach (var field in fields)
            await twins.GroupsAsync(who, field, Queries.Concat(queries));
        await twins.SharedAsync(who, ["views/{board}", "views/{board}/count", "views/{list}", "views/{list}/count"]);
        await twins.PageAsync(who, "board?view={board}");
        await twins.PageAsync(who, "list?view={list}");
    }

    private static async Task ShareAsync(TwinDesks twins, string field)
    {
        var list = $$"""{"name":"List","audience":"everybody","query":"is:open","group":"field.{{field}}","columns":["status"]}""";
        await twins.AddAsync("board", TestDesk.Admin, "views", Board(field, "everybody"), Board(field, "everybody"));
        await twins.AddAsync("list", TestDesk.Admin, "views", list, list);
    }

    // Which is newer than all that people see.
    private static async Task HideAsync(TwinDesks twins, string project, int index)
    {
        var id = await twins.FileAsync(new() { Title = "Printer", Project = project, Requester = "stranger" });
        await twins.DoInOneAsync(id, Fill("green", "old", Pick(index, "small", "large"), Priority.High));
        await twins.DoInOneAsync(id, new AssignTicket { Team = "floor", Assignee = "tom" });
        await twins.DoInOneAsync(id, new FireTransition("start", null));
        await twins.DoInOtherAsync(id, Fill(Pick(index, "red", ""), "north", "", Priority.Low));
    }

    private static EditTicket Fill(string colour, string site, string box, Priority priority) => new()
    {
        Priority = priority,
        Fields = new Dictionary<string, IReadOnlyList<string>>
        {
            ["colour"] = colour.Length == 0 ? [] : [colour], ["site"] = [site], ["box"] = box.Length == 0 ? [] : [box],
        },
    };

    private static string Site(string seenBy, bool isOldActive) => $$"""
        {"name":"Site","kind":"choice","seenBy":"{{seenBy}}","choices":[
        {"key":"north","name":"North"},{"key":"old","name":"Old","isActive":{{(isOldActive ? "true" : "false")}}}]}
        """;

    private static string Board(string field, string audience) => $$"""
        {"name":"Board of {{field}}","audience":"{{audience}}","layout":"board","project":"support","lanes":"field","laneField":"{{field}}"}
        """;

    private static string Pick(int index, params string[] values) => values[index % values.Length];
}
