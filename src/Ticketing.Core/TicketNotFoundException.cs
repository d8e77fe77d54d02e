namespace Ticketing;

/// <summary>There is no such thing, as far as this actor is concerned: what he may not see does not exist for him.</summary>
public sealed class TicketNotFoundException : TicketingException
{
    /// <summary>Something is not there.</summary>
    /// <param name="what">What was looked for: <c>ticket #12</c>, <c>project 'network'</c>.</param>
    public TicketNotFoundException(string what)
        : base("notFound", $"There is no {what}.")
    {
    }
}
