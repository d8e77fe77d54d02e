using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Ticketing.Storage.Tests;

/// <summary>Keeps what is logged above Information.</summary>
internal sealed class WarningLog : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<string> entries = [];

    public IReadOnlyCollection<string> Entries => entries;

    public ILogger CreateLogger(string categoryName) => this;

    public bool IsEnabled(LogLevel logLevel) => logLevel > LogLevel.Information;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (IsEnabled(logLevel))
            entries.Enqueue($"{logLevel} {eventId} {formatter(state, exception)}");
    }

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public void Dispose()
    {
    }
}
