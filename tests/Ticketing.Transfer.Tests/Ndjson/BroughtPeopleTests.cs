using System.Text;
using Ticketing.Access;
using Ticketing.Storage;

namespace Ticketing.Transfer.Tests.Ndjson;

/// <summary>A file gives nobody more than the one who imports it could give.</summary>
public sealed class BroughtPeopleTests
{
    private static readonly Actor Deputy = new()
    {
        UserId = "deputy",
        Roles = [new(Role.Requester),
            new(new("Deputy",
                [new(Permission.ManagePeople, Scope.All), new(Permission.Import, Scope.All), new(Permission.View, Scope.Team)]))],
        Teams = new(["red"]),
        Organisation = "acme",
    };

    [Theory]
    [InlineData(
        """{"record":"user","id":"new","name":"New","details":{"organisation":"globex","isActive":true}}""",
        RefusalCodes.NotYourOrganisation)]
    [InlineData("""{"record":"user","id":"new","name":"New","details":{"teams":["blue"],"isActive":true}}""", RefusalCodes.NotYourTeam)]
    [InlineData("""{"record":"user","id":"host","name":"Host","details":{"isActive":false}}""", RefusalCodes.NamedInCode)]
    [InlineData("""{"record":"user","id":"host","name":"Host"}""", RefusalCodes.NamedInCode)]
    [InlineData("""{"record":"user","id":"new","name":"New","details":{"organisation":"acme","teams":["red"],"isActive":true}}""", null)]
    [InlineData("""{"record":"user","id":"new","name":"New","details":{"email":"new@example.org","isActive":false}}""", null)]
    [InlineData("""{"record":"user","id":"new","name":"New"}""", null)]
    public async Task Nobody_brings_somebody_into_more_than_he_holds_himself(string line, string? code)
    {
        await using var desk = await Desk.OpenAsync();
        await desk.SaveAsync(
            new SaveTeam(new("red", "Red")), new SaveTeam(new("blue", "Blue")), new SaveOrganisation(new("acme", "Acme")),
            new SaveOrganisation(new("globex", "Globex")));
        using var file =
            new MemoryStream(Encoding.UTF8.GetBytes($$"""{"record":"header","format":"ticketing","version":1}""" + "\n" + line + "\n"));

        var report = await desk.Importer.ImportAsync(ImportFormat.Ndjson, file, new(), desk.CallerOf(Deputy), null, default);

        Assert.Equal(code, report.Rejected.SingleOrDefault()?.Faults[0].Wording.Code);
        var id = line.Contains("host", StringComparison.Ordinal) ? "host" : "new";
        Assert.Equal(code is null, await desk.Directory.FindUserAsync("default", id, default) is not null);
    }

    [Theory]
    [InlineData("host")]
    [InlineData("Host")]
    public async Task Whoever_is_called_like_the_administrator_of_the_code_is_another_one(string name)
    {
        await using var desk = await Desk.OpenAsync();
        using var file = new MemoryStream(Encoding.UTF8.GetBytes($"ref,title,requester\n1,a,{name}\n"));

        var report = await desk.Importer.ImportAsync(ImportFormat.Csv, file, new() { Project = "it" }, desk.CallerOf(null), null, default);

        Assert.Empty(report.Rejected);
        Assert.Null(await desk.Directory.FindUserAsync("default", "host", default));
        var people = await desk.Directory.ListUsersAsync("default", null, null, 10, default);
        Assert.Contains(people, user => user.DisplayName == name);
    }
}
