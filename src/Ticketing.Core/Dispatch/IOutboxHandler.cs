using Microsoft.Extensions.DependencyInjection;
using Ticketing.Storage;

namespace Ticketing.Dispatch;

/// <summary>
/// Delivers the messages of a channel, on each host that has it. Register it with <see cref="TicketingBuilder.AddOutboxHandler{T}"/>.
/// Implementations are thread-safe.
/// </summary>
public interface IOutboxHandler
{
    /// <summary>The channel: <see cref="OutboxMessage.Channel"/>. There is one handler for each.</summary>
    string Channel { get; }

    /// <summary>How many messages this host delivers at once.</summary>
    /// <value>Default 8; 1 to 1,000.</value>
    int Concurrency => 8;

    /// <summary>How many of them may be for one receiver.</summary>
    /// <value>Default 2; at least 1.</value>
    int ReceiverConcurrency => 2;

    /// <summary>How long one delivery may take; then its token is cancelled and it has failed.</summary>
    /// <value>Default 1 minute.</value>
    TimeSpan Timeout => TimeSpan.FromMinutes(1);

    /// <summary>
    /// Delivers a message. It may come more than once, also when it was delivered: the host may have ended before that was stored.
    /// Receivers know it by its id; whoever makes other messages of it settles it in the commit that stores them.
    /// </summary>
    /// <param name="message">The message, leased for as long as this runs.</param>
    /// <param name="cancellationToken">The host stops, it takes too long, or the lease was lost.</param>
    /// <returns>What became of it. What this throws is a failed attempt, and the exception's message its reason.</returns>
    Task<Delivery> HandleAsync(ClaimedMessage message, CancellationToken cancellationToken);
}
