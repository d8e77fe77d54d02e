using System.Globalization;

namespace Ticketing.Training.Rubrics.Criteria;

/// <summary>What criteria ask of their settings, and how they name what they look for.</summary>
internal static class Settings
{
    public static void RequireAny(FieldErrors errors, CriterionSettings settings, string name)
    {
        if (settings.Texts(name).IsEmpty)
            errors.Add(name, "Say at least one.", FieldErrorCodes.Required);
    }

    public static void RequireOneOf(FieldErrors errors, CriterionSettings settings, string name, IReadOnlyList<string> known)
    {
        RequireAny(errors, settings, name);
        if (settings.Texts(name).FirstOrDefault(text => !known.Contains(text)) is { } unknown)
        {
            var all = string.Join(", ", known);
            errors.Add(name, $"'{unknown}' is none of: {all}.", FieldErrorCodes.NoneOf, all);
        }
    }

    public static string Or(IEnumerable<string> words) => Join(words, "or");

    public static string And(IEnumerable<string> words) => Join(words, "and");

    public static string Ou(IEnumerable<string> words) => Join(words, "ou");

    public static string Et(IEnumerable<string> words) => Join(words, "et");

    private static string Join(IEnumerable<string> words, string last)
    {
        var all = words.ToList();
        return all.Count < 2
            ? string.Concat(all)
            : string.Create(CultureInfo.InvariantCulture, $"{string.Join(", ", all[..^1])} {last} {all[^1]}");
    }
}
