using Microsoft.AspNetCore.Identity;

namespace Ticketing.SampleHost.Accounts.Mail;

/// <summary>
/// What Identity's own endpoints ask to be sent. Their links name the host that the request named, which its sender chose: ours are made
/// anew, when the mail leaves.
/// </summary>
internal sealed class IdentityMails(AccountPost post, IHttpContextAccessor context) : IEmailSender<IdentityUser>
{
    private CancellationToken Abandoned => context.HttpContext?.RequestAborted ?? CancellationToken.None;

    /// <inheritdoc/>
    public Task SendConfirmationLinkAsync(IdentityUser user, string email, string confirmationLink) =>
        string.Equals(email, user.Email, StringComparison.OrdinalIgnoreCase)
            ? post.AskToConfirmAsync(user, Abandoned)
            : post.AskToConfirmAsync(user, email, Abandoned);

    /// <inheritdoc/>
    public Task SendPasswordResetLinkAsync(IdentityUser user, string email, string resetLink) => post.OfferPasswordAsync(user, Abandoned);

    /// <inheritdoc/>
    public Task SendPasswordResetCodeAsync(IdentityUser user, string email, string resetCode) => post.OfferPasswordAsync(user, Abandoned);
}
