namespace Ticketing.AspNetCore.Tests.Access;

/// <summary>Reads <c>TestData/permissions.txt</c>: who gets which answer from which endpoint.</summary>
internal static class PermissionTable
{
    public static readonly string[] Relations = ["own", "assigned", "team", "organisation", "project", "foreign", "tenant"];

    public static readonly string[] Roles = ["anonymous", "nobody", "Trainee", "Requester", "Agent", "Manager", "Administrator"];

    public static IReadOnlyList<(string Endpoint, string Role, string[] Expected)> Rows { get; } =
    [
        .. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "TestData", "permissions.txt"))
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Select(words => ($"{words[0]} {words[1]}", words[2], words[3..])),
    ];
}
