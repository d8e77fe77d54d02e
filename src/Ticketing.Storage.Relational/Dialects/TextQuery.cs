using System.Collections.Immutable;
using Ticketing.Search.Criteria;

namespace Ticketing.Storage.Relational.Dialects;

/// <summary>Writes free text in the query language of a text index; null when nothing can fit it.</summary>
/// <param name="and">Between what must all occur.</param>
/// <param name="or">Between what of which one is enough.</param>
internal abstract class TextQuery(string and, string or) : FieldsAlike<string?>
{
    public sealed override string? Fold(AllOf all) => All(all.Parts.Select(Fold));

    public sealed override string? Fold(AnyOf any) => Any(any.Parts.Select(Fold));

    public sealed override string? Fold(Not not) => throw NoText(not);

    protected sealed override string? Field(FieldCriterion field) => throw NoText(field);

    protected string? All(IEnumerable<string?> parts)
    {
        var all = parts.ToList();
        return all.Contains(null) ? null : Joined(and, [.. all.OfType<string>()]);
    }

    protected string? Any(IEnumerable<string?> parts) => Joined(or, [.. parts.OfType<string>()]);

    private static string? Joined(string by, ImmutableArray<string> parts) => parts.IsEmpty ? null : $"({string.Join(by, parts)})";

    private static ArgumentOutOfRangeException NoText(Criterion criterion) =>
        new(nameof(criterion), criterion, "Only free text is written as a text query.");
}
