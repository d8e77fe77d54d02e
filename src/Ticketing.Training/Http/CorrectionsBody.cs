using System.Collections.Immutable;
using System.ComponentModel;
using Ticketing.Training.Pseudonyms;

namespace Ticketing.Training.Http;

/// <summary>What a person corrects of the marks that were found.</summary>
internal sealed record CorrectionsBody
{
    [Description("Originals that identify nobody, and stay.")]
    public IReadOnlyList<string>? Removed { get; init; }

    [Description("Originals that were not found.")]
    public IReadOnlyList<string>? Added { get; init; }

    [Description("Replacements that are better than the invented ones.")]
    public IReadOnlyList<ReplacementBody>? Replacements { get; init; }

    [Description("To approve: the id of the new scenario.")]
    public string? Scenario { get; init; }

    [Description("To approve: its file.")]
    public string? Text { get; init; }

    public Corrections ToCorrections() => new()
    {
        Removed = [.. (Removed ?? []).Take(Corrections.Most)],
        Added =
        [
            .. (Added ?? []).Where(text => text.Length > 0).Take(Corrections.Most)
                .Select(text => new AddedMark(text, MarkKind.Person)),
        ],
        Replacements = (Replacements ?? []).DistinctBy(one => one.Original, StringComparer.OrdinalIgnoreCase).Take(Corrections.Most)
            .ToImmutableSortedDictionary(one => one.Original, one => one.Replacement, StringComparer.OrdinalIgnoreCase),
    };
}
