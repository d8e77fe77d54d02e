using Microsoft.AspNetCore.Identity.Data;

namespace Ticketing.SampleHost.Accounts.Requests;

/// <summary>
/// Checks what is sent to Identity's endpoints before they see it: they take null for a text, and what no database column takes.
/// </summary>
internal static class AccountRequests
{
    private const int LongestText = 8000;

    /// <exception cref="TicketValidationException">A field is not acceptable.</exception>
    public static ValueTask<object?> CheckAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var errors = new FieldErrors();
        foreach (var argument in context.Arguments)
            Check(errors, argument);
        errors.ThrowIfAny();
        return next(context);
    }

    // A sign-in is not here: whatever it says that no account has is answered alike.
    private static void Check(FieldErrors errors, object? argument)
    {
        switch (argument)
        {
            case RegisterRequest request:
                errors.CheckEmail("email", request.Email);
                errors.Require("password", request.Password, AccountFields.LongestPassword);
                break;
            case InfoRequest request:
                if (request.NewEmail is { Length: > 0 })
                    errors.CheckEmail("newEmail", request.NewEmail);
                errors.CheckPassword("newPassword", request.NewPassword);
                errors.CheckPassword("oldPassword", request.OldPassword);
                break;
            case ForgotPasswordRequest request:
                errors.Require("email", request.Email, AccountFields.LongestLookUp);
                break;
            case ResendConfirmationEmailRequest request:
                errors.Require("email", request.Email, AccountFields.LongestLookUp);
                break;
            case ResetPasswordRequest request:
                errors.Require("email", request.Email, AccountFields.LongestLookUp);
                errors.Require("resetCode", request.ResetCode, LongestText);
                errors.Require("newPassword", request.NewPassword, AccountFields.LongestPassword);
                break;
            case RefreshRequest request:
                errors.Require("refreshToken", request.RefreshToken, LongestText);
                break;
            case TwoFactorRequest request:
                errors.Check("twoFactorCode", request.TwoFactorCode, LongestText);
                break;
            case string text:
                errors.Check("query", text, LongestText);
                break;
        }
    }
}
