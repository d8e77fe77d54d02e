using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.RateLimiting;
using Ticketing.SampleHost.Accounts.Requests;
using Ticketing.SampleHost.Hosting;

namespace Ticketing.SampleHost.Accounts;

/// <summary>
/// Signing in and what belongs to it for programs: Identity's own endpoints, with what a help desk on the internet needs around them.
/// </summary>
internal static class AccountEndpoints
{
    private const string SignIn = "/login";

    /// <summary>Maps them below <c>/account</c>.</summary>
    public static void MapAccounts(this IEndpointRouteBuilder endpoints)
    {
        var group = endpoints.MapGroup("/account")
            .WithTags(AccountOperations.Tag)
            .RequireRateLimiting(SignInLimit.Policy)
            .RequireSameOrigin()
            .AddEndpointFilter(AccountProblems.AnswerAsync)
            .AddEndpointFilter(EvenTime.AnswerAsync)
            .AddEndpointFilter(AccountRequests.CheckAsync);
        // A sign-in is limited once it is known whose it would be.
        group.MapIdentityApi<IdentityUser>().Add(endpoint =>
        {
            if (endpoint is RouteEndpointBuilder { RoutePattern.RawText: { } path } && path.EndsWith(SignIn, StringComparison.Ordinal))
                endpoint.Metadata.Add(new DisableRateLimitingAttribute());
        });
        group.MapPost("/logout", SignOutAsync).RequireAuthorization();
    }

    private static async Task<NoContent> SignOutAsync(SignInToHelpDesk signIn, bool? everywhere)
    {
        await (everywhere is true ? signIn.SignOutEverywhereAsync() : signIn.SignOutAsync());
        return TypedResults.NoContent();
    }
}
