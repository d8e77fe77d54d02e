using Microsoft.AspNetCore.Http;

namespace Ticketing.UI.Console.Administration.Shared;

/// <summary>
/// Asks before a form is carried out that takes something from somebody, or that nothing undoes: with the same form, which says besides
/// that it is meant. A script shows the question over the page; without one it is a page of its own.
/// </summary>
internal static class Asking
{
    private const string Sure = "sure";

    /// <summary>Whether it was asked.</summary>
    public static bool IsSure(this IFormCollection form) => form.Text(Sure) is "yes";

    /// <summary>Asks.</summary>
    /// <param name="form">The form as it was sent; what it says is sent again.</param>
    /// <param name="page">The page's context.</param>
    /// <param name="question">What is asked.</param>
    public static IResult First(IFormCollection form, PageContext page, ConfirmationModel question)
    {
        var asked = question with
        {
            Fields =
            [
                .. from field in form
                   where field.Key != page.Tokens().FormFieldName
                   from value in field.Value
                   select (field.Key, value),
                (Sure, "yes"),
            ],
        };
        return page.UsesConsole
            ? Page.Console<ConfirmationPage>(question.Question, asked)
            : Page.Portal<ConfirmationPage>(question.Question, asked);
    }
}
