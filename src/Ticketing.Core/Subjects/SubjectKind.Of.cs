using Ticketing.Access;

namespace Ticketing.Subjects;

/// <summary>
/// A kind of things of the host's own that tickets are about, declared by <c>AddTicketSubject</c>. Its functions are called by several
/// requests at once.
/// </summary>
/// <typeparam name="TEntity">The host's own type.</typeparam>
/// <example>
/// <code>
/// t.AddTicketSubject(new SubjectKind&lt;Order&gt;("order", new("Order") { ["fr"] = "Commande" })
/// {
///     FindAsync = (services, ids, token) =&gt; services.GetRequiredService&lt;OrderBook&gt;().FindAsync(ids, token),
///     TitleOf = order =&gt; $"Order {order.Id}, {order.Customer}",
///     LinkOf = order =&gt; $"/orders/{order.Id}",
///     IsVisible = (actor, id, order) =&gt; actor.MaySomewhere(Permission.Work) || order?.Customer == actor.UserId,
/// });
/// </code>
/// </example>
public sealed class SubjectKind<TEntity> : SubjectKind
    where TEntity : class
{
    /// <summary>Declares a kind.</summary>
    /// <param name="name">What addresses, keys and queries call it: 1 to 40 letters of English, <c>order</c>. It is kept for ever.</param>
    /// <param name="title">What people call such a thing: <c>Order</c>.</param>
    /// <exception cref="ArgumentException">It has no name that a kind may have.</exception>
    public SubjectKind(string name, LocalizedText title)
        : base(name, title)
    {
    }

    /// <summary>
    /// Finds some by their ids, at most <see cref="SubjectKind.MostAsked"/> at once, in a scope of the host's services that lasts for the
    /// call; what is not there is left out. Where it throws, or takes longer than <see cref="TicketingOptions.SubjectTimeout"/>, tickets
    /// show what it was called, and what <see cref="IsVisible"/> narrows is nobody's to know meanwhile. The same holds for the other
    /// functions.
    /// </summary>
    public required Func<IServiceProvider, IReadOnlyCollection<string>, CancellationToken, Task<IReadOnlyDictionary<string, TEntity>>>
        FindAsync { get; init; }

    /// <summary>What one is called; a ticket keeps 200 characters of it.</summary>
    public required Func<TEntity, string> TitleOf { get; init; }

    /// <summary>The address of its page, absolute (<c>https:</c>) or within the host (<c>/orders/42</c>); null for none.</summary>
    public Func<TEntity, string?>? LinkOf { get; init; }

    /// <summary>
    /// Whether somebody may know that a ticket which he sees is about one, given its id, and the thing itself unless it is not there any
    /// more: whoever may not is answered as if the ticket were about nothing. Null: everybody who sees the ticket, by default.
    /// </summary>
    public Func<Actor, string, TEntity?, bool>? IsVisible { get; init; }

    internal override bool IsNarrowed => IsVisible is not null;

    internal override async Task<IReadOnlyDictionary<string, SubjectAnswer>> AskAsync(
        IServiceProvider services, Actor? actor, IReadOnlyCollection<string> ids, CancellationToken cancellationToken)
    {
        var found = await FindAsync(services, ids, cancellationToken);
        return ids
            .Select(id => (Id: id, Entity: found.GetValueOrDefault(id)))
            .Where(one => actor is null || IsVisible is null || IsVisible(actor, one.Id, one.Entity))
            .ToDictionary(one => one.Id, one => Answer(one.Entity));
    }

    private SubjectAnswer Answer(TEntity? entity) =>
        entity is null ? new(SubjectStanding.Gone) : new(SubjectStanding.There, TitleOf(entity), Safe(LinkOf?.Invoke(entity)));

    // An address that a browser would run is none.
    private static string? Safe(string? link) =>
        link is not null && (IsWithin(link) || (Uri.TryCreate(link, UriKind.Absolute, out var address)
            && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp)))
            ? link
            : null;

    private static bool IsWithin(string link) => link.StartsWith('/') && !link.StartsWith("//", StringComparison.Ordinal)
        && !link.Contains('\\', StringComparison.Ordinal);
}
