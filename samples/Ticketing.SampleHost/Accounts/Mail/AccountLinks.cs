using System.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;
using Ticketing.Notifications.Delivering;

namespace Ticketing.SampleHost.Accounts.Mail;

/// <summary>
/// The links of mails about accounts. They begin with the public address that the settings name; what they carry is sealed, and worth
/// nothing once it was used, the account has another security stamp, or it is too old.
/// </summary>
internal sealed class AccountLinks(UserManager<IdentityUser> accounts, IOptions<NotificationOptions> options)
{
    private const int LongestCode = 4000;

    /// <summary>Where the owner confirms his address.</summary>
    public async Task<Uri> ConfirmAsync(IdentityUser account) =>
        To("/confirm-address", account, await accounts.GenerateEmailConfirmationTokenAsync(account));

    /// <summary>Where he confirms a new one.</summary>
    public async Task<Uri> ConfirmAsync(IdentityUser account, string newAddress) =>
        To("/confirm-address", account, await accounts.GenerateChangeEmailTokenAsync(account, newAddress), newAddress);

    /// <summary>Where he chooses a password.</summary>
    public async Task<Uri> PasswordAsync(IdentityUser account) =>
        To("/new-password", account, await accounts.GeneratePasswordResetTokenAsync(account));

    /// <summary>Where he sees where he is signed in, and ends what he does not know.</summary>
    public Uri Profile => options.Value.At(options.Value.PreferencesPath + "#sessions");

    /// <summary>The token that a link carried; empty where it is none, which fits nothing.</summary>
    public static string Read(string? code)
    {
        try
        {
            return code is { Length: > 0 and < LongestCode } ? Encoding.UTF8.GetString(WebEncoders.Base64UrlDecode(code)) : "";
        }
        catch (FormatException)
        {
            return "";
        }
    }

    // The code is what Identity's endpoints take as well.
    private Uri To(string path, IdentityUser account, string token, string? address = null)
    {
        var query = new Dictionary<string, string?>
        {
            ["account"] = account.Id,
            ["address"] = address,
            ["code"] = WebEncoders.Base64UrlEncode(Encoding.UTF8.GetBytes(token)),
        };
        return options.Value.At(QueryHelpers.AddQueryString(path, query.Where(one => one.Value is not null)));
    }
}
