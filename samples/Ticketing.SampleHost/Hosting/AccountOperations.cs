using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.OpenApi;

namespace Ticketing.SampleHost.Hosting;

/// <summary>Names and describes the endpoints of Identity, which come without: programs that are made from the description call them by name.</summary>
internal static class AccountOperations
{
    /// <summary>What they are grouped under.</summary>
    public const string Tag = "Account";

    private static readonly Dictionary<string, (string Id, string Summary)> Notes = new(StringComparer.Ordinal)
    {
        ["POST account/register"] = ("register", "Register with a mail address and a password"),
        ["POST account/login"] = ("signIn", "Sign in: answers a bearer token, or sets a cookie with ?useCookies=true"),
        ["POST account/logout"] = ("signOut", "End the session that the token or cookie is of, or all with ?everywhere=true"),
        ["POST account/refresh"] = ("refreshToken", "Get a new bearer token for a refresh token"),
        ["GET account/confirmEmail"] = ("confirmEmail", "Confirm a mail address"),
        ["POST account/resendConfirmationEmail"] = ("resendConfirmationEmail", "Send the mail to confirm an address again"),
        ["POST account/forgotPassword"] = ("forgotPassword", "Ask for a code to reset the password"),
        ["POST account/resetPassword"] = ("resetPassword", "Set a new password with such a code"),
        ["POST account/manage/2fa"] = ("changeTwoFactor", "Show or change the second factor of one's account"),
        ["GET account/manage/info"] = ("getAccount", "Show one's account"),
        ["POST account/manage/info"] = ("changeAccount", "Change the mail address or password of one's account"),
    };

    /// <summary>Names and describes an operation, when it is one of them.</summary>
    public static void Describe(OpenApiOperation operation, ApiDescription endpoint)
    {
        if (!Notes.TryGetValue($"{endpoint.HttpMethod} {endpoint.RelativePath}", out var note))
            return;
        operation.OperationId = note.Id;
        operation.Summary = note.Summary;
        operation.Description = $"{note.Summary}.";
    }
}
