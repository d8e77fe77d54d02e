using Ticketing.Search.Criteria;

namespace Ticketing.Storage.Relational.Search;

/// <summary>
/// Whether a condition means something else for who may read internal comments: their words are found, they are changes of the ticket, and
/// who is named in them is a key of it.
/// </summary>
internal sealed class InternalsMatter : AnyPart
{
    private static readonly InternalsMatter Matter = new();

    private InternalsMatter()
    {
    }

    /// <summary>Whether it does.</summary>
    public static bool To(Criterion? criterion) => criterion is not null && (criterion.ContainsText || ToFieldsOf(criterion));

    /// <summary>Whether it asks for the time of the last change, or for what internal items or internal comments are a part of.</summary>
    public static bool ToFieldsOf(Criterion? criterion) => criterion is not null && Matter.Fold(criterion);

    public override bool Fold(TimeWithin time) => time.Field.DependsOnReader;

    public override bool Fold(ItemAmountBetween amount) => true;

    public override bool Fold(KeyIn keys) => keys.Kind.InternalPart is not null;

    public override bool Fold(NoKey none) => none.Kind.InternalPart is not null;

    public override bool Fold(KeyBetween keys) => keys.Kind.InternalPart is not null;
}
