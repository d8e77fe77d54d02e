namespace Ticketing.Search.Criteria;

/// <summary>A fold to which one condition on the ticket's row is like another, except where it says otherwise.</summary>
internal abstract class FieldsAlike<T> : CriterionFold<T>
{
    /// <summary>Of a condition on the row of which nothing else is said.</summary>
    protected abstract T Field(FieldCriterion field);

    public override T Fold(ValueIn value) => Field(value);

    public override T Fold(NoValue none) => Field(none);

    public override T Fold(KeyIn keys) => Field(keys);

    public override T Fold(NoKey none) => Field(none);

    public override T Fold(KeyBetween keys) => Field(keys);

    public override T Fold(ItemAmountBetween amount) => Field(amount);

    public override T Fold(StatusCategoryBetween status) => Field(status);

    public override T Fold(PriorityBetween priority) => Field(priority);

    public override T Fold(IdBetween id) => Field(id);

    public override T Fold(TimeWithin time) => Field(time);

    public override T Fold(Reopened reopened) => Field(reopened);
}
