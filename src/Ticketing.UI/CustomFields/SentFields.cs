using Microsoft.Extensions.Primitives;

namespace Ticketing.UI.CustomFields;

/// <summary>What stands in the custom fields of a form, as it was typed.</summary>
internal static class SentFields
{
    private const string Prefix = "fields.";

    /// <summary>What a field is called in forms, and in what is wrong with one.</summary>
    public static string NameOf(string key) => Prefix + key;

    /// <summary>Those of a form, or of an address, by the key of the field; a field without anything is an empty list.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Of(IEnumerable<KeyValuePair<string, StringValues>> form) => form
        .Where(one => one.Key.StartsWith(Prefix, StringComparison.Ordinal) && one.Key.Length > Prefix.Length)
        .ToDictionary(
            one => one.Key[Prefix.Length..],
            one => (IReadOnlyList<string>)[.. one.Value.OfType<string>().Where(text => !string.IsNullOrWhiteSpace(text))],
            StringComparer.Ordinal);
}
