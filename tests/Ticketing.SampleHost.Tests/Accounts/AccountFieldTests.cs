using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace Ticketing.SampleHost.Tests.Accounts;

/// <summary>What an account cannot be made of is said field by field, and nothing that somebody sends makes a fault.</summary>
public sealed class AccountFieldTests(SessionTests.Desk desk) : IClassFixture<SessionTests.Desk>
{
    private const string Password = "Secret-123";

    private static readonly string LongEmail = $"{new string('a', 190)}@example.com";

    public static TheoryData<string, string?> BadEmails => new()
    {
        { "too long by two", LongEmail },
        { "much too long", new string('b', 5000) + "@example.com" },
        { "with NUL", "nul\0@example.com" },
        { "missing", null },
        { "blank", "  " },
    };

    [Theory]
    [MemberData(nameof(BadEmails))]
    public async Task An_address_that_the_directory_does_not_take_is_refused_by_field(string _, string? email)
    {
        using var client = desk.Host.NewClient();

        var answer = await client.PostAsJsonAsync("/account/register", new { email, password = Password });
        var problem = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
        var signIn = await client.PostAsJsonAsync("/account/login", new { email, password = Password });

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("validation", problem["code"]!.GetValue<string>());
        Assert.Single(problem["errors"]!["email"]!.AsArray());
        Assert.Equal(HttpStatusCode.Unauthorized, signIn.StatusCode);
    }

    [Theory]
    [InlineData("en", "Mail address: This is too long: at most 200 characters.")]
    [InlineData("fr", "Adresse électronique : C’est trop long : 200 caractères au plus.")]
    public async Task The_page_says_it_in_the_reader_s_language_and_makes_no_account(string language, string sentence)
    {
        using var client = desk.Host.NewClient();
        client.DefaultRequestHeaders.AcceptLanguage.Clear();
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);

        var answer = await client.SendFormAsync("/register", new("Name", "Zoe"), new("Email", LongEmail), new("password", Password));
        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()).Replace('\u00A0', ' ');

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains(sentence, page, StringComparison.Ordinal);
        Assert.Contains(LongEmail, page, StringComparison.Ordinal);
        Assert.Null(await FindAsync(LongEmail));
    }

    [Theory]
    [InlineData("@")]
    [InlineData("zoe@")]
    [InlineData("@example.com")]
    [InlineData("zoe@example@com")]
    [InlineData("zoe")]
    public async Task The_page_takes_no_address_that_is_none(string email)
    {
        using var client = desk.Host.NewClient();

        var answer = await client.SendFormAsync("/register", new("Name", "Zoe"), new("Email", email), new("password", Password));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("That is no mail address.", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Null(await FindAsync(email));
    }

    [Theory]
    [InlineData("Name", 201)]
    [InlineData("password", 1001)]
    public async Task The_page_refuses_other_fields_that_are_too_long_before_there_is_an_account(string field, int length)
    {
        using var client = desk.Host.NewClient();
        var email = $"{Guid.NewGuid():N}@example.com";
        var fields = new Dictionary<string, string> { ["Name"] = "Zoe", ["Email"] = email, ["password"] = Password };
        fields[field] = $"aA1!{new string('x', length - 4)}";

        var answer = await client.SendFormAsync("/register", [.. fields]);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Null(await FindAsync(email));
    }

    [Fact]
    public async Task An_address_of_exactly_two_hundred_characters_is_taken()
    {
        using var client = desk.Host.NewClient();
        var email = $"{new string('c', 188)}@example.com";
        (await client.PostAsJsonAsync("/account/register", new { email, password = Password })).EnsureSuccessStatusCode();

        using var program = await Visitor.ProgramAsync(desk.Host, email, Password);
        var me = JsonNode.Parse(await program.Client.GetStringAsync("/api/ticketing/me"))!;
        var change = await program.Client.PostAsJsonAsync("/account/manage/info", new { newEmail = LongEmail });

        Assert.Equal(email, me["email"]!.GetValue<string>());
        Assert.Equal(HttpStatusCode.BadRequest, change.StatusCode);
        Assert.Single(JsonNode.Parse(await change.Content.ReadAsStringAsync())!["errors"]!["newEmail"]!.AsArray());
    }

    [Fact]
    public async Task Of_several_who_register_an_address_at_once_one_has_it_and_the_others_are_told()
    {
        using var client = desk.Host.NewClient();
        var email = $"{Guid.NewGuid():N}@example.com";

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(
            _ => client.PostAsJsonAsync("/account/register", new { email, password = Password })));

        Assert.Equal(
            [HttpStatusCode.OK, .. Enumerable.Repeat(HttpStatusCode.BadRequest, 7)], answers.Select(answer => answer.StatusCode).Order());
    }

    public static TheoryData<string, string> OldAccounts => new()
    {
        { "d" + new string('d', 240) + "@example.com", new string('d', 200) },
        { "e@" + new string('e', 250) + ".example", "e" },
        { new string('f', 199) + "\U0001F600@example.com", new string('f', 199) },
        { "no-address-at-all", "no-address-at-all" },
    };

    [Theory]
    [MemberData(nameof(OldAccounts))]
    public async Task Somebody_whose_account_of_an_older_version_has_such_an_address_is_let_in(string email, string name)
    {
        await using (var scope = desk.Host.Services.CreateAsyncScope())
        {
            var accounts = scope.ServiceProvider.GetRequiredService<UserManager<IdentityUser>>();
            accounts.Options.User.AllowedUserNameCharacters = "";
            Assert.True((await accounts.CreateAsync(new(email) { Email = email }, Password)).Succeeded);
        }

        using var browser = await Visitor.BrowserAsync(desk.Host, email, Password);
        using var program = await Visitor.ProgramAsync(desk.Host, email, Password);
        var me = JsonNode.Parse(await program.Client.GetStringAsync("/api/ticketing/me"))!;
        var profile = await browser.Client.GetAsync("/tickets/profile");
        var leave = await browser.Client.SendFormOfAsync("/tickets/profile", "/sessions?handler=Everywhere");

        Assert.Equal(name, me["displayName"]!.GetValue<string>());
        Assert.Null(me["email"]);
        Assert.Equal(HttpStatusCode.OK, profile.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, leave.StatusCode);
        Assert.False(await program.IsInAsync());
    }

    public static TheoryData<string, string> Requests
    {
        get
        {
            string[] bodies =
            [
                "{}", "null", "[]", "", "\"x\"", "{",
                "{\"email\":null,\"password\":null,\"resetCode\":null,\"newPassword\":null,\"refreshToken\":null}",
                "{\"email\":\"\",\"password\":\"\",\"resetCode\":\"\",\"newPassword\":\"\",\"refreshToken\":\"\"}",
                """{"email":"a\u0000b@e.com","password":"\u0000","resetCode":"\u0000","newPassword":"\u0000","refreshToken":"\u0000"}""",
                """{"email":"\ud800@e.com","password":"\ud800","resetCode":"\ud800","newPassword":"\ud800","refreshToken":"\ud800"}""",
                "{\"email\":7,\"password\":[],\"resetCode\":{},\"newPassword\":true,\"refreshToken\":1.5}",
                $$"""{"email":"{{LongEmail}}{{LongEmail}}","password":"x","resetCode":"%%%",""" +
                    $$""" "newPassword":"x","refreshToken":"{{new string('x', 9000)}}"}""",
            ];
            var requests = new TheoryData<string, string>();
            foreach (var path in new[]
                {
                    "register", "login", "login?useCookies=true", "refresh", "forgotPassword", "resendConfirmationEmail", "resetPassword",
                })
            {
                foreach (var body in bodies)
                    requests.Add(path, body);
            }

            return requests;
        }
    }

    [Theory]
    [MemberData(nameof(Requests))]
    public async Task Whatever_a_stranger_sends_to_an_account_endpoint_is_no_fault(string path, string body)
    {
        using var client = desk.Host.NewClient();

        var answer = await client.PostAsync($"/account/{path}", new StringContent(body, Encoding.UTF8, "application/json"));

        Assert.InRange((int)answer.StatusCode, 200, 499);
    }

    [Theory]
    [InlineData("userId=%00&code=%00")]
    [InlineData("userId=x&code=%ED%A0%80")]
    [InlineData("userId=x&code=bm8&changedEmail=%00")]
    [InlineData("userId=&code=")]
    [InlineData("")]
    public async Task A_made_up_confirmation_is_no_fault(string query)
    {
        using var client = desk.Host.NewClient();

        var answer = await client.GetAsync($"/account/confirmEmail?{query}");

        Assert.InRange((int)answer.StatusCode, 400, 499);
    }

    private async Task<IdentityUser?> FindAsync(string email)
    {
        await using var scope = desk.Host.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<UserManager<IdentityUser>>().FindByEmailAsync(email);
    }
}
