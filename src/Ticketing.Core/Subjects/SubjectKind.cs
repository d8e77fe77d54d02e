using Ticketing.Access;
using Ticketing.Tickets;

namespace Ticketing.Subjects;

/// <summary>A kind of things of the host's own that tickets are about: <see cref="SubjectKind{TEntity}"/>. Immutable.</summary>
public abstract class SubjectKind
{
    /// <summary>How many the host is asked for at once, at most.</summary>
    public const int MostAsked = 100;

    private protected SubjectKind(string name, LocalizedText title)
    {
        ArgumentNullException.ThrowIfNull(title);
        Name = KindName.Require(name);
        Title = title;
    }

    /// <summary>What addresses, keys and queries call it: <c>order</c>.</summary>
    public string Name { get; }

    /// <summary>What people call such a thing: <c>Order</c>.</summary>
    public LocalizedText Title { get; }

    /// <summary>Whether not everybody sees it who sees the ticket.</summary>
    internal abstract bool IsNarrowed { get; }

    /// <summary>What the host says of some of them; what the actor may not know of is left out.</summary>
    /// <param name="services">A scope of the host's services.</param>
    /// <param name="actor">Who asks; null for the library's own work, which knows of all.</param>
    /// <param name="ids">Which; at most <see cref="MostAsked"/>.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    internal abstract Task<IReadOnlyDictionary<string, SubjectAnswer>> AskAsync(
        IServiceProvider services, Actor? actor, IReadOnlyCollection<string> ids, CancellationToken cancellationToken);

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}
