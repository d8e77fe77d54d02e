using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Ticketing.SampleHost.Demo;
using Ticketing.SampleHost.Hosting;
using SignInResult = Microsoft.AspNetCore.Identity.SignInResult;

namespace Ticketing.SampleHost.Pages;

/// <summary>Lets people in, by password, or as somebody of the demo by one click.</summary>
internal sealed class SignInModel(
    SignInManager<IdentityUser> signIn, FirstAdministrator administrator, HostSettings settings,
    IStringLocalizer<HostText> text) : AccountPage
{
    // Of an app that shows codes; those for when it is lost are longer.
    private const int CodeLength = 6;

    /// <summary>The demo's people; null when there is no demo.</summary>
    public DemoPeople? Demo { get; private set; }

    /// <summary>Whether nobody has been made an administrator yet.</summary>
    public bool LacksAdministrator { get; private set; }

    /// <summary>Whether one has just left.</summary>
    [BindProperty(Name = "out", SupportsGet = true)]
    public bool IsOut { get; set; }

    /// <summary>Whether one has just chosen a password.</summary>
    [BindProperty(Name = "chosen", SupportsGet = true)]
    public bool HasChosen { get; set; }

    /// <summary>What was done before one came here; null for nothing.</summary>
    public string? Done => IsOut ? "SignedOut" : HasChosen ? "PasswordChosen" : null;

    /// <summary>Whether the password was right and the account asks for a code besides.</summary>
    public bool AsksForCode { get; private set; }

    /// <summary>Shows the page.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (IsSignedIn)
            return Enter();
        await LookAsync(cancellationToken);
        return Page();
    }

    /// <summary>Signs in.</summary>
    public Task<IActionResult> OnPostAsync(string? password, CancellationToken cancellationToken) =>
        TryAsync(Email, password, cancellationToken);

    /// <summary>Signs in as somebody of the demo, whose password everybody knows.</summary>
    public Task<IActionResult> OnPostDemoAsync(CancellationToken cancellationToken) =>
        TryAsync(Email, DemoPeople.Default.Password, cancellationToken);

    /// <summary>Goes on with the code of the second factor, or with one of those that were handed out for when it is lost.</summary>
    public async Task<IActionResult> OnPostCodeAsync(string? code, CancellationToken cancellationToken)
    {
        // Whose code it would be is known for some minutes after his password.
        if (await signIn.GetTwoFactorAuthenticationUserAsync() is null)
            return await RefuseAsync(StatusCodes.Status401Unauthorized, [text["CodeTooLate"]], cancellationToken);
        UseCookie(signIn);
        var typed = string.Concat((code ?? "").Where(char.IsLetterOrDigit));
        var result = typed.Length <= CodeLength
            ? await signIn.TwoFactorAuthenticatorSignInAsync(typed, isPersistent: false, rememberClient: false)
            : await signIn.TwoFactorRecoveryCodeSignInAsync((code ?? "").Trim());
        AsksForCode = !result.IsLockedOut;
        return await AnswerAsync(result, "CodeWrong", cancellationToken);
    }

    private async Task<IActionResult> TryAsync(string? email, string? password, CancellationToken cancellationToken)
    {
        UseCookie(signIn);
        var result = await signIn.PasswordSignInAsync(email?.Trim() ?? "", password ?? "", isPersistent: false, lockoutOnFailure: false);
        AsksForCode = result.RequiresTwoFactor;
        return AsksForCode ? Page() : await AnswerAsync(result, "NotSignedIn", cancellationToken);
    }

    // An account is said to be locked to those alone who know its password: that of somebody with a second factor, after wrong codes.
    private async Task<IActionResult> AnswerAsync(SignInResult result, string refusal, CancellationToken cancellationToken)
    {
        var sentence = text[result.IsLockedOut ? "LockedOut" : refusal];
        return result.Succeeded ? Enter() : await RefuseAsync(StatusCodes.Status401Unauthorized, [sentence], cancellationToken);
    }

    /// <inheritdoc/>
    protected override async Task LookAsync(CancellationToken cancellationToken)
    {
        LacksAdministrator = !await administrator.ExistsAsync(cancellationToken);
        // An installation whose database had people before has no demo, whatever the setting says.
        if (settings.Demo && await signIn.UserManager.FindByIdAsync(DemoPeople.Default.People[0].Id) is not null)
            Demo = DemoPeople.Default;
    }
}
