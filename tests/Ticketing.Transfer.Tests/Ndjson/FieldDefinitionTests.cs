using System.Text;
using Ticketing.Access;
using Ticketing.CustomFields;
using Ticketing.Storage;
using Ticketing.Tickets;

namespace Ticketing.Transfer.Tests.Ndjson;

/// <summary>The definitions of custom fields come with the projects whose tickets have them.</summary>
public sealed class FieldDefinitionTests
{
    [Fact]
    public async Task They_come_whole_into_an_empty_help_desk_which_exports_the_same_bytes()
    {
        await using var desk = await DeskAsync();
        var file = await desk.ExportAsync(ExportFormat.Ndjson);
        await using var other = await Desk.OpenAsync(withProject: false);

        var report = await ImportAsync(other, file);
        var again = await ImportAsync(other, file);

        Assert.Empty(report.Rejected.Concat(again.Rejected));
        Assert.Equal(await FieldsAsync(desk), await FieldsAsync(other));
        Assert.Equal(Encoding.UTF8.GetString(file), Encoding.UTF8.GetString(await other.ExportAsync(ExportFormat.Ndjson)));
    }

    [Fact]
    public async Task One_that_is_here_stays_as_it_is()
    {
        await using var desk = await DeskAsync();
        await using var other = await Desk.OpenAsync();
        var ours = new FieldDefinition { Key = "serial", Name = "Ours", Kind = CustomFieldKind.Text };
        await other.Fields.SaveAsync(other.CallerOf(null), ours, default);

        Assert.Empty((await ImportAsync(other, await desk.ExportAsync(ExportFormat.Ndjson))).Rejected);

        Assert.Equal(ours, (await FieldsAsync(other)).Single(field => field.Key == "serial"));
        Assert.Equal(4, (await FieldsAsync(other)).Count);
    }

    [Fact]
    public async Task One_that_is_here_with_another_kind_is_told_to_those_for_whom_it_exists()
    {
        await using var desk = await DeskAsync();
        await using var other = await Desk.OpenAsync();
        foreach (var (key, audience) in new[] { ("serial", FieldAudience.Everybody), ("old", FieldAudience.Agents) })
        {
            await other.Fields.SaveAsync(
                other.CallerOf(null), new() { Key = key, Name = "Ours", Kind = CustomFieldKind.Date, SeenBy = audience }, default);
        }

        var file = await desk.ExportAsync(ExportFormat.Ndjson);
        var importer = new Actor
        {
            UserId = "clerk",
            Roles = [new(new Role("Clerk", [new(Permission.View, Scope.All), new(Permission.Import, Scope.All)]))],
        };

        var told = (await ImportAsync(other, file)).Rejected;
        var clerks = (await other.ImportAsync(ImportFormat.Ndjson, new MemoryStream(file), new(), importer)).Rejected;

        Assert.All(told, row => Assert.Equal(("kind", RowFaultCodes.OtherField), (row.Column, row.Faults[0].Wording.Code)));
        Assert.Equal([["old", "date"], ["serial", "date"]], told.Select(row => row.Faults[0].Wording.Arguments).OrderBy(one => one[0]));
        Assert.Equal("serial", Assert.Single(clerks, row => row.Column == "kind").Faults[0].Wording.Arguments[0]);
    }

    [Fact]
    public async Task Who_does_not_manage_projects_makes_none_and_is_told()
    {
        await using var desk = await DeskAsync();
        await using var other = await Desk.OpenAsync();
        var importer = new Actor
        {
            UserId = "clerk",
            Roles = [new(new Role("Clerk", [new(Permission.View, Scope.All), new(Permission.Import, Scope.All)]))],
        };

        var report = await other.ImportAsync(
            ImportFormat.Ndjson, new MemoryStream(await desk.ExportAsync(ExportFormat.Ndjson)), new(), importer);

        Assert.Equal(4, report.Rejected.Count(row => row.Faults[0].Wording.Code == RowFaultCodes.NoField));
        Assert.Equal(1, report.Created);
        Assert.Empty(await FieldsAsync(other));
    }

    [Theory]
    [InlineData("\"kind\":\"text\"", "\"kind\":\"poem\"")]
    [InlineData("\"default\":[\"north\"]", "\"default\":[\"west\"]")]
    [InlineData("\"key\":\"serial\"", "\"key\":\"Se rial\"")]
    [InlineData("\"project\":\"it\",\"category\"", "\"project\":\"nowhere\",\"category\"")]
    public async Task One_that_cannot_be_is_rejected_and_the_others_are_made(string right, string wrong)
    {
        await using var desk = await DeskAsync();
        var file = Encoding.UTF8.GetString(await desk.ExportAsync(ExportFormat.Ndjson));
        Assert.Contains(right, file, StringComparison.Ordinal);
        await using var other = await Desk.OpenAsync(withProject: false);
        var at = file.IndexOf(right, StringComparison.Ordinal);

        var report = await ImportAsync(other, Encoding.UTF8.GetBytes(file[..at] + wrong + file[(at + right.Length)..]));

        Assert.Single(report.Rejected);
        Assert.Equal(3, (await FieldsAsync(other)).Count);
        Assert.Equal(1, report.Created);
    }

    [Fact]
    public async Task Those_that_agents_alone_see_are_not_in_the_file_of_somebody_else()
    {
        await using var desk = await DeskAsync();
        var exporter = new Actor
        {
            UserId = "clerk",
            Roles = [new(new Role("Clerk", [new(Permission.View, Scope.All), new(Permission.Export, Scope.All)]))],
        };

        var file = Encoding.UTF8.GetString(await desk.ExportAsync(ExportFormat.Ndjson, exporter));

        Assert.Contains("\"key\":\"serial\"", file, StringComparison.Ordinal);
        Assert.DoesNotContain("risk", file, StringComparison.Ordinal);
    }

    private static async Task<Desk> DeskAsync()
    {
        var desk = await Desk.OpenAsync();
        await desk.SaveAsync(new SaveCategory(new("it", "laptops", "Laptops")));
        FieldDefinition[] fields =
        [
            new() { Key = "serial", Name = "Serial", Kind = CustomFieldKind.Text, Help = "On the \"back\".", IsRequired = true, Order = 3 },
            new()
            {
                Key = "site", Name = "Site", Kind = CustomFieldKind.Choice, Project = "it", Category = "laptops",
                Choices = [new("north", "North"), new("south", "South") { IsActive = false }], Default = ["north"],
                RequiredBy = ["complete", "cancel"],
            },
            new() { Key = "risk", Name = "Risk", Kind = CustomFieldKind.Number, SeenBy = FieldAudience.Agents },
            new()
            {
                Key = "old", Name = "Old", Kind = CustomFieldKind.YesNo, EditedBy = FieldAudience.Agents, IsActive = false, Order = -2,
            },
        ];
        foreach (var field in fields)
            await desk.Fields.SaveAsync(desk.CallerOf(null), field, default);
        await desk.ImportCsvAsync("title,category,field.serial,field.site,field.risk\nOne,laptops,X1,north,4\n");
        return desk;
    }

    private static Task<IReadOnlyList<FieldDefinition>> FieldsAsync(Desk desk) => desk.Fields.ListAsync(desk.CallerOf(null), default);

    private static Task<ImportReport> ImportAsync(Desk desk, byte[] file) =>
        desk.ImportAsync(ImportFormat.Ndjson, new MemoryStream(file), new());
}
