using Microsoft.Extensions.Logging;

namespace Ticketing.Dispatch;

/// <summary>Lets messages be delivered.</summary>
internal sealed class OutboxDispatcher(OutboxSource source, TicketingOptions options, TimeProvider time, ILogger logger)
    : WorkDispatcher(source, options.WorkAttempts, time, logger);
