using System.Text;

namespace Ticketing.SampleHost.Tests.Commands;

/// <summary>
/// Keeps what is written to the console in the flow that made it, what its loggers write included; everybody else writes on as before.
/// </summary>
internal sealed class ConsoleOfRun : IDisposable
{
    private static readonly AsyncLocal<ConsoleOfRun?> Current = new();

    private readonly StringBuilder output = new();
    private readonly StringBuilder error = new();

    static ConsoleOfRun()
    {
        Console.SetOut(new Switch(Console.Out, run => run.output));
        Console.SetError(new Switch(Console.Error, run => run.error));
    }

    public ConsoleOfRun() => Current.Value = this;

    /// <summary>What was written to standard output.</summary>
    public string Output => output.ToString();

    /// <summary>What was written to standard error.</summary>
    public string Error => error.ToString();

    public void Dispose() => Current.Value = null;

    // Console calls each of the two within a lock of its own.
    private sealed class Switch(TextWriter before, Func<ConsoleOfRun, StringBuilder> kept) : TextWriter
    {
        public override Encoding Encoding => before.Encoding;

        public override void Write(char value)
        {
            if (Current.Value is { } run)
                kept(run).Append(value);
            else
                before.Write(value);
        }

        public override void Write(string? value)
        {
            if (Current.Value is { } run)
                kept(run).Append(value);
            else
                before.Write(value);
        }

        public override void WriteLine(string? value) => Write(value + NewLine);

        public override void Flush() => before.Flush();
    }
}
