using System.Runtime.InteropServices;

namespace Ticketing.SampleHost.Commands;

/// <summary>Turns Ctrl+C and a request to terminate into a token, so that a command ends between two commits and not within one.</summary>
internal sealed class Interruption : IDisposable
{
    private readonly CancellationTokenSource source = new();
    private readonly PosixSignalRegistration[] registrations;

    public Interruption() => registrations =
    [
        PosixSignalRegistration.Create(PosixSignal.SIGINT, Handle),
        PosixSignalRegistration.Create(PosixSignal.SIGTERM, Handle),
    ];

    /// <summary>Cancelled by the first signal.</summary>
    public CancellationToken Token => source.Token;

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var registration in registrations)
            registration.Dispose();
        source.Dispose();
    }

    private void Handle(PosixSignalContext signal)
    {
        // The second one ends the program as if nobody listened.
        signal.Cancel = !source.IsCancellationRequested;
        source.Cancel();
    }
}
