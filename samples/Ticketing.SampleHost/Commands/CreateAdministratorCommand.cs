using Microsoft.AspNetCore.Identity;
using Ticketing.SampleHost.Accounts;
using Ticketing.SampleHost.Accounts.Requests;
using Ticketing.SampleHost.Hosting;
using Ticketing.Tickets;

namespace Ticketing.SampleHost.Commands;

/// <summary>
/// Creates an administrator with an account: how an empty help desk gets its first one. Somebody who has an account becomes an
/// administrator when the password is his, so that an interrupted command can be repeated.
/// </summary>
internal sealed class CreateAdministratorCommand(
    UserManager<IdentityUser> accounts, DirectoryEntries entries, FirstAdministrator administrator) : ICommand
{
    /// <inheritdoc/>
    public string Usage =>
        "admin create --email ADDRESS [--name NAME] [--password PASSWORD]   (asks for the password, or reads it from standard input)";

    /// <inheritdoc/>
    public async Task<int> RunAsync(IReadOnlyList<string> words, CancellationToken cancellationToken)
    {
        var read = CommandWords.Read(words, "email", "name", "password");
        read.RefuseOperands();
        var email = read.Get("email");
        if (!new System.ComponentModel.DataAnnotations.EmailAddressAttribute().IsValid(email))
            throw new UsageException($"'{email}' is no mail address.");
        var errors = new FieldErrors();
        errors.CheckEmail("email", email);
        errors.Check("name", read.Find("name"), TicketLimits.Name);
        if (errors.Found is [var error, ..])
            throw new UsageException($"--{error.Field}: {error.Message}");
        var password = read.Find("password") ?? await PasswordPrompt.AskAsync(email, cancellationToken);
        if (await AccountAsync(email, password) is not { } account)
            return ExitCode.Failure;
        await entries.EnsureAsync(account, read.Find("name"), cancellationToken);
        await administrator.AppointAsync(account.Id, cancellationToken);
        await Console.Out.WriteLineAsync($"{email} is an administrator.");
        return ExitCode.Success;
    }

    private async Task<IdentityUser?> AccountAsync(string email, string password)
    {
        if (await accounts.FindByEmailAsync(email) is { } known)
        {
            if (await accounts.CheckPasswordAsync(known, password))
                return known;
            await Console.Error.WriteLineAsync($"{email} has an account already, with another password.");
            return null;
        }

        var account = new IdentityUser(email) { Email = email, EmailConfirmed = true };
        var result = await accounts.CreateAsync(account, password);
        foreach (var error in result.Errors)
            await Console.Error.WriteLineAsync(error.Description);
        return result.Succeeded ? account : null;
    }
}
