namespace Ticketing.Search.Criteria;

/// <summary>
/// What somebody makes of a condition, kind by kind. Whoever interprets conditions is a fold, so that a new kind does not compile before
/// everybody has said what it means to him; only a look for a shape that is worth an optimisation may do without.
/// </summary>
/// <typeparam name="T">What is made.</typeparam>
internal abstract class CriterionFold<T>
{
    /// <summary>Of a condition of any kind.</summary>
    public T Fold(Criterion criterion) => criterion.Fold(this);

    public abstract T Fold(AllOf all);

    public abstract T Fold(AnyOf any);

    public abstract T Fold(Not not);

    public abstract T Fold(HasText text);

    public abstract T Fold(ValueIn value);

    public abstract T Fold(NoValue none);

    public abstract T Fold(KeyIn keys);

    public abstract T Fold(NoKey none);

    public abstract T Fold(KeyBetween keys);

    public abstract T Fold(ItemAmountBetween amount);

    public abstract T Fold(StatusCategoryBetween status);

    public abstract T Fold(PriorityBetween priority);

    public abstract T Fold(IdBetween id);

    public abstract T Fold(TimeWithin time);

    public abstract T Fold(Reopened reopened);
}
