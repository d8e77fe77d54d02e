using Microsoft.Extensions.Logging;

namespace Ticketing.Dispatch;

/// <summary>Lets alarms be acted on.</summary>
internal sealed class AlarmDispatcher(AlarmSource source, TicketingOptions options, TimeProvider time, ILogger logger)
    : WorkDispatcher(source, options.WorkAttempts, time, logger);
