using System.Diagnostics.CodeAnalysis;

namespace Ticketing.Search.Criteria;

/// <summary>The members of an enum as words of the language: lower case when written, any case when read.</summary>
/// <remarks>Not <see cref="Enum.TryParse{TEnum}(string, out TEnum)"/>, which also takes numbers and comma lists.</remarks>
internal static class EnumWords<T> where T : struct, Enum
{
    private static readonly T[] Values = Enum.GetValues<T>();

    public static IReadOnlyList<string> All { get; } = [.. Values.Select(Write)];

    [SuppressMessage("Globalization", "CA1308:Normalize strings to uppercase", Justification = "The words of the language are lower case.")]
    public static string Write(T value) => value.ToString().ToLowerInvariant();

    public static bool TryRead(string text, out T value)
    {
        for (var i = 0; i < Values.Length; i++)
        {
            if (!string.Equals(All[i], text, StringComparison.OrdinalIgnoreCase))
                continue;
            value = Values[i];
            return true;
        }

        value = default;
        return false;
    }
}
