using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Ticketing.Testing;

/// <summary>Keeps what is logged.</summary>
internal sealed class LoggedLines : ILoggerProvider
{
    private readonly ConcurrentQueue<(LogLevel Level, string Message, string Text)> lines = [];

    /// <summary>Each with its message alone, and as text with its category and what was thrown.</summary>
    public IEnumerable<(LogLevel Level, string Message, string Text)> All => lines;

    /// <summary>What is worse than news.</summary>
    public IEnumerable<string> Warnings => lines.Where(line => line.Level >= LogLevel.Warning).Select(line => line.Text);

    /// <summary>The messages of faults, without what was thrown.</summary>
    public IEnumerable<string> Errors => lines.Where(line => line.Level >= LogLevel.Error).Select(line => line.Message);

    public ILogger CreateLogger(string categoryName) => new Logger(categoryName, lines);

    public void Dispose()
    {
    }

    private sealed class Logger(string category, ConcurrentQueue<(LogLevel, string, string)> lines) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Information;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (!IsEnabled(logLevel))
                return;
            var message = formatter(state, exception);
            lines.Enqueue((logLevel, message, $"{category}: {message}{(exception is null ? "" : $" {exception}")}"));
        }
    }
}
