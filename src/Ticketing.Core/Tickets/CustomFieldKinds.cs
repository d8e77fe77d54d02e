using System.Text.Json;

namespace Ticketing.Tickets;

/// <summary>The kinds of custom fields by their names.</summary>
internal static class CustomFieldKinds
{
    /// <summary>All of them, in the order in which they are offered.</summary>
    public static IReadOnlyList<CustomFieldKind> All { get; } = Enum.GetValues<CustomFieldKind>();

    /// <summary>Their names, in that order.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. All.Select(NameOf)];

    /// <summary>The name: <c>yesNo</c>.</summary>
    public static string NameOf(CustomFieldKind kind) => JsonNamingPolicy.CamelCase.ConvertName(kind.ToString());

    /// <summary>The kind of a name.</summary>
    public static bool TryRead(string name, out CustomFieldKind kind)
    {
        for (var index = 0; index < Names.Count; index++)
        {
            if (Names[index] == name)
            {
                kind = All[index];
                return true;
            }
        }

        kind = default;
        return false;
    }

    /// <summary>Whether its values have an order that comparisons and ranges go by.</summary>
    public static bool IsOrdered(this CustomFieldKind kind) =>
        kind is CustomFieldKind.Number or CustomFieldKind.Decimal or CustomFieldKind.Date;

    /// <summary>Whether its values are those of a list.</summary>
    public static bool HasChoices(this CustomFieldKind kind) => kind is CustomFieldKind.Choice or CustomFieldKind.Choices;
}
