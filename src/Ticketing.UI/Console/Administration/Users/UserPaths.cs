namespace Ticketing.UI.Console.Administration.Users;

/// <summary>Where users are. Their ids are the host's opaque strings, slashes and all, so they stand in the query.</summary>
internal static class UserPaths
{
    public const string List = "/admin/users";

    public static string Of(string id, string? done = null) =>
        $"{List}/edit?id={Uri.EscapeDataString(id)}{(done is null ? "" : $"&done={done}")}";

    public static string Do(string what, string id) => $"{List}/{what}?id={Uri.EscapeDataString(id)}";
}
