using System.Globalization;
using Microsoft.Extensions.Options;

namespace Ticketing.Notifications.Delivering;

/// <summary>Refuses options that no link and no message could be made with.</summary>
internal sealed class ValidateNotificationOptions : IValidateOptions<NotificationOptions>
{
    private static readonly TimeSpan LongestQuiet = TimeSpan.FromHours(1);

    public ValidateOptionsResult Validate(string? name, NotificationOptions options)
    {
        var failures = new List<string>();
        if (options.PublicUrl is not { IsAbsoluteUri: true, Scheme: "http" or "https", Query: "", Fragment: "" })
            failures.Add("PublicUrl is an address with http or https, without a query: https://help.example.com.");
        if (!options.TicketPath.Contains("{id}", StringComparison.Ordinal))
            failures.Add("TicketPath has {id} where the number of the ticket belongs: /tickets/{id}.");
        if (options.QuietTime < TimeSpan.Zero || options.QuietTime > LongestQuiet)
            failures.Add("QuietTime is 0 to 1 hour.");
        try
        {
            CultureInfo.GetCultureInfo(options.Language);
        }
        catch (CultureNotFoundException)
        {
            failures.Add($"Language is the tag of a language, such as en or fr; '{options.Language}' is none.");
        }

        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }
}
