using Ticketing.Access;
using Ticketing.Administration;
using Ticketing.People;

namespace Ticketing.UI.Console.NewTicket;

/// <summary>People as the form names them: by their names, with the id where the name alone does not tell.</summary>
internal static class RequesterNames
{
    private const int Most = 10;

    /// <summary>Active people whom the text finds.</summary>
    public static async Task<IReadOnlyList<User>> SuggestAsync(
        Caller caller, PeopleDesk people, string text, CancellationToken cancellationToken) =>
        text.Length == 0
            ? []
            : [.. (await people.ListUsersAsync(caller, text, null, cancellationToken)).Where(user => user.IsActive).Take(Most)];

    /// <summary>As it is suggested.</summary>
    public static string Write(User user) => $"{user.DisplayName} ({user.Id})";

    /// <summary>Those that the text means, in full if there is one: a surname that only one has is clear.</summary>
    public static async Task<IReadOnlyList<User>> FindAsync(
        Caller caller, PeopleDesk people, string text, CancellationToken cancellationToken)
    {
        if (text.EndsWith(')') && text.LastIndexOf('(') is > 0 and var open)
        {
            var id = text[(open + 1)..^1];
            if ((await people.NamesAsync(caller, [id], cancellationToken)).TryGetValue(id, out var name))
                return [new() { Id = id, DisplayName = name }];
        }

        var found = await people.ListUsersAsync(caller, text, null, cancellationToken);
        var active = found.Where(user => user.IsActive).ToList();
        return active.FindAll(user => Same(user.DisplayName) || Same(user.Id)) is { Count: > 0 } whole ? whole : active;

        bool Same(string one) => string.Equals(one, text, StringComparison.OrdinalIgnoreCase);
    }
}
