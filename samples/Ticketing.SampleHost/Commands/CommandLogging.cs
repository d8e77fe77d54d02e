using Microsoft.Extensions.Logging.Console;

namespace Ticketing.SampleHost.Commands;

/// <summary>What commands log.</summary>
internal static class CommandLogging
{
    /// <summary>Warnings and errors alone, and on standard error: standard output is what the command was asked for.</summary>
    public static void ForCommands(this ILoggingBuilder logging)
    {
        logging.AddFilter(level => level >= LogLevel.Warning);
        logging.Services.Configure<ConsoleLoggerOptions>(o => o.LogToStandardErrorThreshold = LogLevel.Trace);
    }
}
