using System.Text;

namespace Ticketing.SampleHost.Commands;

/// <summary>Asks for a password: on a terminal twice and without showing it, else for the first line of standard input.</summary>
internal static class PasswordPrompt
{
    /// <summary>The password.</summary>
    /// <exception cref="UsageException">There is none, or the second one differs.</exception>
    public static async Task<string> AskAsync(string email, CancellationToken cancellationToken)
    {
        if (Console.IsInputRedirected)
        {
            return await Console.In.ReadLineAsync(cancellationToken) is { Length: > 0 } line
                ? line
                : throw new UsageException("Standard input has no password.");
        }

        var password = Read($"Password for {email}: ");
        return password == Read("Once more: ") ? password : throw new UsageException("The passwords differ.");
    }

    private static string Read(string question)
    {
        Console.Error.Write(question);
        var password = new StringBuilder();
        while (true)
        {
            var key = Console.ReadKey(intercept: true);
            if (key.Key is ConsoleKey.Enter)
                break;
            if (key.Key is ConsoleKey.Backspace)
                password.Length = Math.Max(0, password.Length - 1);
            else if (!char.IsControl(key.KeyChar))
                password.Append(key.KeyChar);
        }

        Console.Error.WriteLine();
        return password.ToString();
    }
}
