using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Ticketing;

/// <summary>
/// What a host calls something, in English and in whichever other languages it says. A plain string is the English alone, and who reads a
/// language that is not there reads that. Immutable.
/// </summary>
/// <example><code>new LocalizedText("Draft") { ["fr"] = "Brouillon" }</code></example>
public sealed class LocalizedText : IEquatable<LocalizedText>
{
    private ImmutableDictionary<string, string> translations = ImmutableDictionary.Create<string, string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>A text in English; translations stand in the initializer.</summary>
    public LocalizedText(string english)
    {
        ArgumentNullException.ThrowIfNull(english);
        English = english;
    }

    /// <summary>The text in English.</summary>
    public string English { get; }

    /// <summary>The languages other than English that it is given in.</summary>
    public IEnumerable<string> Languages => translations.Keys;

    /// <summary>The text in a language, as the initializer gives it.</summary>
    /// <param name="language">The language's tag: <c>fr</c>, or with a region <c>fr-CA</c>.</param>
    /// <exception cref="ArgumentException">It is no tag, it is English, or there is nothing to read.</exception>
    /// <exception cref="KeyNotFoundException">It is read, and the text is not given in that language.</exception>
    public string this[string language]
    {
        get => translations[language];
        init
        {
            ArgumentException.ThrowIfNullOrWhiteSpace(value, language);
            if (!IsTag(language))
                throw new ArgumentException($"'{language}' is no tag of a language: write it as 'fr' or 'fr-CA'.", nameof(language));
            if (language.Equals("en", StringComparison.OrdinalIgnoreCase))
                throw new ArgumentException($"'{English}' is the English already.", nameof(language));
            translations = translations.SetItem(language, value);
        }
    }

    /// <summary>The text for whoever reads a culture: in its language with the region, in its language, or in English.</summary>
    public string In(CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(culture);
        for (; culture.Name.Length > 0; culture = culture.Parent)
        {
            if (translations.TryGetValue(culture.Name, out var translation))
                return translation;
        }

        return English;
    }

    /// <inheritdoc/>
    public bool Equals(LocalizedText? other) =>
        other is not null
        && English == other.English
        && translations.Count == other.translations.Count
        && translations.All(one => other.translations.TryGetValue(one.Key, out var same) && same == one.Value);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as LocalizedText);

    /// <inheritdoc/>
    public override int GetHashCode() => string.GetHashCode(English, StringComparison.Ordinal);

    /// <summary>The text in English.</summary>
    public override string ToString() => English;

    /// <summary>Whether two texts say the same in the same languages.</summary>
    public static bool operator ==(LocalizedText? left, LocalizedText? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether two texts differ.</summary>
    public static bool operator !=(LocalizedText? left, LocalizedText? right) => !(left == right);

    /// <summary>A text that is given in English alone.</summary>
    [return: NotNullIfNotNull(nameof(english))]
    public static implicit operator LocalizedText?(string? english) => english is null ? null : new(english);

    private static bool IsTag(string language) =>
        language.Split('-') is [{ Length: 2 or 3 } tongue, .. var others]
        && tongue.All(char.IsAsciiLetter)
        && others.All(part => part.Length is >= 1 and <= 8 && part.All(char.IsAsciiLetterOrDigit));
}
