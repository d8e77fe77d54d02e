using System.Text;
using Ticketing.Access;
using Ticketing.CustomFields;
using Ticketing.People;
using Ticketing.Storage;
using Ticketing.Tickets;

namespace Ticketing.Transfer.Tests.Csv;

/// <summary>Columns of custom fields: what an export writes is read again, by the definitions of the fields.</summary>
public sealed class CsvFieldTests
{
    private const string Columns =
        "externalRef,title,field.serial,field.floor,field.cost,field.day,field.site,field.sites,field.owner,field.agreed,field.page," +
        "field.risk";

    [Fact]
    public async Task What_is_exported_comes_in_again_in_another_help_desk_of_these_fields()
    {
        await using var desk = await DeskAsync();
        await desk.ImportCsvAsync(
            $"""
            {Columns}
            A,Everything,"=a, ""b"" ; c",-3,12.50,2026-12-31,north,"south, north",ann,TRUE,https://example.com/a?b=1;c,secret
            B,Nothing,,,,,,,,,,
            """);
        var exported = Assert.Single(await desk.TicketsAsync(), ticket => ticket.ExternalRef == "A");
        var file = Encoding.UTF8.GetString(await desk.ExportAsync(ExportFormat.Csv));
        await using var other = await DeskAsync();

        var report = await other.ImportCsvAsync(file);

        Assert.Empty(report.Rejected);
        Assert.Equal(10, exported.Fields.Count);
        Assert.Equal(
            "=a, \"b\" ; c|-3|12.5|2026-12-31|north|north,south|ann|yes|https://example.com/a?b=1;c|secret",
            string.Join('|', Keys.Select(key => string.Join(',', exported.Fields[key].Values))));
        Assert.True(exported.Fields["risk"].Internal);
        Assert.Equal(exported.Fields, (await other.TicketAsync("A")).Fields);
        Assert.Empty((await other.TicketAsync("B")).Fields);
        Assert.Equal(0, (await desk.ImportCsvAsync(file)) is var again ? again.Created + again.Updated : 1);
        Assert.Equal(0, (await other.ImportCsvAsync(file)) is var twice ? twice.Created + twice.Updated : 1);
    }

    [Fact]
    public async Task A_cell_that_was_changed_sets_the_field_and_one_that_was_emptied_empties_it()
    {
        await using var desk = await DeskAsync();
        await desk.ImportCsvAsync("title,field.serial,field.floor\nOne,X1,7\n");
        var file = Encoding.UTF8.GetString(await desk.ExportAsync(ExportFormat.Csv));
        desk.Time.Advance(TimeSpan.FromHours(1));

        var changedFile = file.Replace(",X1,", ",X2,", StringComparison.Ordinal).Replace(",7,", ",,", StringComparison.Ordinal);
        var report = await desk.ImportCsvAsync(changedFile);

        Assert.Empty(report.Rejected);
        var ticket = Assert.Single(await desk.TicketsAsync());
        Assert.Equal(("X2", true), (ticket.Fields["serial"].Only, ticket.Fields["floor"].IsEmpty));
        var changed = Assert.Single((await desk.HistoryAsync(ticket)).Where(one => one.Event is FieldsChanged).Skip(1));
        Assert.Equal((desk.Time.GetUtcNow(), true), (changed.At, changed.Imported));
    }

    [Fact]
    public async Task Columns_are_mapped_choices_are_called_by_their_names_and_people_as_elsewhere()
    {
        await using var desk = await DeskAsync();
        var mapping = CsvMapping.Read("""{"title":"Summary","field.site":"Where","Field.Owner":"Whose","field.sites":"field.serial"}""");

        var report = await desk.ImportAsync(
            ImportFormat.Csv,
            Files.Text("Summary,Where,Whose,field.serial\nOne,NORTH SITE,Ann@example.com,South site;north\nTwo,south,New Person,\n"),
            new ImportOptions { Project = "it", Mapping = mapping });

        Assert.Empty(report.Rejected);
        Assert.Equal(
            ["north ann north,south ", "south new-person  "],
            (await desk.TicketsAsync()).OrderBy(ticket => ticket.Title, StringComparer.Ordinal).Select(ticket => string.Join(
                ' ', new[] { "site", "owner", "sites", "serial" }.Select(key => string.Join(',', ticket.Fields[key].Values)))));
        Assert.Equal("New Person", (await desk.Directory.FindUserAsync("default", "new-person", default))?.DisplayName);
    }

    [Fact]
    public async Task What_a_field_does_not_take_is_said_with_row_column_and_field_and_nothing_of_the_row_is_stored()
    {
        await using var desk = await DeskAsync();
        var mapping = CsvMapping.Read("""{"field.floor":"Storey"}""");
        const string Table =
            """
            title,assignee,Storey,field.day,field.site,field.gone,field.old,field.pay
            Good,,3,2026-01-31,north,,,
            Bad,Never Made,third,31/01/2026,west,,,
            Unknown,,,,,x,,
            Retired,,,,,,x,
            Of others,,,,,,,5
            """;

        var report = await desk.ImportAsync(ImportFormat.Csv, Files.Text(Table), new ImportOptions { Project = "it", Mapping = mapping });

        Assert.Equal((1, 4), (report.Created, report.RejectedRows));
        Assert.Equal(
            [
                "3 Storey field.floor noWholeNumber", "3 field.day field.day noDay", "3 field.site field.site noneOf",
                "4 field.gone field.gone unknown", "5 field.old field.old fieldRetired", "6 field.pay field.pay fieldOfOthers",
            ],
            report.Rejected.SelectMany(row => row.Faults.Select(fault => $"{row.Line} {fault.Column} {fault.Field} {fault.Wording.Code}")));
        Assert.Equal("Good", Assert.Single(await desk.TicketsAsync()).Title);
        Assert.Null(await desk.Directory.FindUserAsync("default", "never-made", default));
    }

    [Fact]
    public async Task A_field_that_agents_alone_see_is_none_for_who_may_not_read_internal_comments()
    {
        await using var desk = await DeskAsync();
        await desk.ImportCsvAsync("externalRef,title,field.risk\nA,One,high\n");
        var importer = new Actor
        {
            UserId = "clerk",
            Roles = [new(new Role("Clerk", [new(Permission.View, Scope.All), new(Permission.Import, Scope.All)]))],
        };

        var said = await desk.ImportCsvAsync("externalRef,title,field.risk\nA,Two,low\n", importer);
        var silent = await desk.ImportCsvAsync("externalRef,title,field.risk\nA,Three,\n", importer);

        Assert.Equal(FieldErrorCodes.Unknown, Assert.Single(Assert.Single(said.Rejected).Faults).Wording.Code);
        Assert.Empty(silent.Rejected);
        var ticket = await desk.TicketAsync("A");
        Assert.Equal(("Three", "high"), (ticket.Title, ticket.Fields["risk"].Only));
    }

    private static readonly string[] Keys = ["serial", "floor", "cost", "day", "site", "sites", "owner", "agreed", "page", "risk"];

    private static async Task<Desk> DeskAsync()
    {
        var desk = await Desk.OpenAsync();
        await desk.SaveAsync(
            new SaveUser(new User { Id = "ann", DisplayName = "Ann", Email = "ann@example.com" }),
            new SaveProject(new("hr", "HR")), new SaveCategory(new("hr", "pay", "Pay", IsDefault: true)));
        FieldChoice[] sites = [new("north", "North site"), new("south", "South site")];
        var kinds = new[]
        {
            CustomFieldKind.Text, CustomFieldKind.Number, CustomFieldKind.Decimal, CustomFieldKind.Date, CustomFieldKind.Choice,
            CustomFieldKind.Choices, CustomFieldKind.Person, CustomFieldKind.YesNo, CustomFieldKind.Url, CustomFieldKind.Text,
        };
        foreach (var (key, kind) in Keys.Zip(kinds))
        {
            await MakeAsync(new()
            {
                Key = key, Name = key, Kind = kind, IsRequired = key == "serial",
                Choices = kind is CustomFieldKind.Choice or CustomFieldKind.Choices ? [.. sites] : [],
                SeenBy = key == "risk" ? FieldAudience.Agents : FieldAudience.Everybody,
            });
        }

        await MakeAsync(new() { Key = "old", Name = "Old", Kind = CustomFieldKind.Text, IsActive = false });
        await MakeAsync(new() { Key = "pay", Name = "Pay", Kind = CustomFieldKind.Number, Project = "hr" });
        return desk;

        Task MakeAsync(FieldDefinition field) => desk.Fields.SaveAsync(desk.CallerOf(null), field, default);
    }
}
