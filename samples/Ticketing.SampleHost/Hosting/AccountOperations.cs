using System.Globalization;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Ticketing.SampleHost.Hosting;

/// <summary>
/// Names and describes the endpoints of Identity, which come without, and adds the answers that they keep to themselves: programs that are
/// made from the description call them by name and read what they answer.
/// </summary>
internal static class AccountOperations
{
    /// <summary>What they are grouped under.</summary>
    public const string Tag = "Account";

    private static readonly Dictionary<string, Note> Notes = new(StringComparer.Ordinal)
    {
        ["POST account/register"] = new("register", "Register with a mail address and a password", [400, 415, 429]),
        ["POST account/login"] = new(
            "signIn", "Sign in: answers a bearer token, or sets a cookie with ?useCookies=true", [400, 401, 415, 429]),
        ["POST account/logout"] = new(
            "signOut", "End the session that the token or cookie is of, or all with ?everywhere=true", [401, 429]),
        ["POST account/refresh"] = new("refreshToken", "Get a new bearer token for a refresh token", [400, 401, 415, 429]),
        ["GET account/confirmEmail"] = new("confirmEmail", "Confirm a mail address", [400, 401])
        {
            Text = "A sentence that thanks for it.",
        },
        ["POST account/resendConfirmationEmail"] = new(
            "resendConfirmationEmail", "Send the mail to confirm an address again", [400, 415, 429]),
        ["POST account/forgotPassword"] = new("forgotPassword", "Ask for a code to reset the password", [400, 415, 429]),
        ["POST account/resetPassword"] = new("resetPassword", "Set a new password with such a code", [400, 415, 429]),
        ["POST account/manage/2fa"] = new(
            "changeTwoFactor", "Show or change the second factor of one's account", [400, 401, 404, 415, 429]),
        ["GET account/manage/info"] = new("getAccount", "Show one's account", [400, 401, 404]),
        ["POST account/manage/info"] = new(
            "changeAccount", "Change the mail address or password of one's account", [400, 401, 404, 415, 429]),
    };

    /// <summary>Names and describes an operation, when it is one of them.</summary>
    public static async Task DescribeAsync(
        OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        if (!Notes.TryGetValue($"{context.Description.HttpMethod} {context.Description.RelativePath}", out var note))
            return;
        operation.OperationId = note.Id;
        operation.Summary = note.Summary;
        operation.Description = $"{note.Summary}.";
        operation.Responses ??= [];
        if (note.Text is { } text)
            operation.Responses["200"] = Answer(text, "text/plain", new OpenApiSchema { Type = JsonSchemaType.String });
        var problem = await context.GetOrCreateSchemaAsync(typeof(AccountProblem), cancellationToken: cancellationToken);
        context.Document!.AddComponent(nameof(AccountProblem), problem);
        foreach (var status in note.Problems)
        {
            var answer = Answer(
                Describe(status), "application/problem+json", new OpenApiSchemaReference(nameof(AccountProblem), context.Document));
            operation.Responses[status.ToString(CultureInfo.InvariantCulture)] = answer;
        }
    }

    private static OpenApiResponse Answer(string description, string type, IOpenApiSchema schema) =>
        new() { Description = description, Content = new Dictionary<string, OpenApiMediaType> { [type] = new() { Schema = schema } } };

    private static string Describe(int status) => status switch
    {
        400 => "Something is wrong with the request; 'errors' says what.",
        401 => "The sign-in, token or code is not valid, or nobody is signed in.",
        404 => "The account is there no more.",
        415 => "The body is not JSON.",
        429 => "Too many attempts; 'Retry-After' says when to try again.",
        _ => "A problem.",
    };

    /// <param name="Id">The operation's id.</param>
    /// <param name="Summary">What it does.</param>
    /// <param name="Problems">The statuses of its refusals.</param>
    private sealed record Note(string Id, string Summary, int[] Problems)
    {
        /// <summary>What it answers in plain text; null when it does not.</summary>
        public string? Text { get; init; }
    }
}
