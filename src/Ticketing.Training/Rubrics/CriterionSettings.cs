using System.Collections.Immutable;
using System.Globalization;

namespace Ticketing.Training.Rubrics;

/// <summary>What a scenario says of a criterion: names with one text or several. Immutable.</summary>
public sealed class CriterionSettings
{
    private readonly ImmutableSortedDictionary<string, ImmutableArray<string>> values;

    /// <param name="values">The settings; a name stands once.</param>
    public CriterionSettings(IEnumerable<KeyValuePair<string, ImmutableArray<string>>> values) =>
        this.values = values.ToImmutableSortedDictionary(StringComparer.Ordinal);

    /// <summary>None.</summary>
    public static CriterionSettings Empty { get; } = new([]);

    /// <summary>The names that are set, sorted.</summary>
    public IEnumerable<string> Names => values.Keys;

    /// <summary>The texts of a setting; empty where it is not set.</summary>
    public ImmutableArray<string> Texts(string name) => values.TryGetValue(name, out var texts) ? texts : [];

    /// <summary>The text of a setting, the first where there are several; null where it is not set.</summary>
    public string? Text(string name) => Texts(name) is [var first, ..] ? first : null;

    /// <summary>A setting that says yes or no; null where it is not set, or says neither.</summary>
    public bool? Flag(string name) => bool.TryParse(Text(name), out var flag) ? flag : null;

    /// <summary>A setting that is a time (<c>00:15:00</c>); null where it is not set, or is none.</summary>
    public TimeSpan? Time(string name) =>
        TimeSpan.TryParseExact(Text(name), "c", CultureInfo.InvariantCulture, out var time) ? time : null;
}
