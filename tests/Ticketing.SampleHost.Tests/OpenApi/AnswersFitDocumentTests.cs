using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;

namespace Ticketing.SampleHost.Tests.OpenApi;

/// <summary>
/// Whatever an operation really answers, to whomever and to whatever request, the document says: status, type of content and shape, with
/// closed schemas. Its own host, for half of the requests change something.
/// </summary>
public sealed class AnswersFitDocumentTests : IDisposable
{
    private static readonly string[] People = ["admin", "manager1", "agent1", "requester1"];

    private readonly RunningHost host = new(
        "Production", settings: new() { ["Ticketing:Demo"] = "true", ["Ticketing:SignInsPerMinute"] = "100000" });

    public void Dispose() => host.Dispose();

    [Fact]
    public async Task Every_answer_of_every_operation_is_described()
    {
        var document = await DocumentAsync();
        var schemas = new ClosedSchema(document);
        var faults = new List<string>();
        var asked = 0;
        // What ends something is asked for last, and the strangers first.
        foreach (var client in await ClientsAsync())
        {
            foreach (var operation in Operation.Of(document).OrderBy(operation => operation.Method == HttpMethod.Delete))
            {
                foreach (var (name, make) in operation.Requests())
                {
                    using var request = make();
                    using var answer = await client.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
                    var found = await CheckAsync(operation, answer, schemas);
                    faults.AddRange(found.Select(fault => $"{client.Name}: {operation.Id}, {name}: {(int)answer.StatusCode}: {fault}"));
                    asked++;
                }
            }
        }

        Assert.True(faults.Count == 0, $"{faults.Count} of {asked}:\n{string.Join('\n', faults.Take(200))}");
        Assert.InRange(asked, 3_000, 100_000);
    }

    [Fact]
    public async Task A_stranger_is_told_that_he_has_to_sign_in_with_code_and_detail()
    {
        using var stranger = host.NewClient();

        foreach (var operation in
            Operation.Of(await DocumentAsync()).Where(operation => operation.Path.StartsWith("/api/", StringComparison.Ordinal)))
        {
            using var request = operation.Requests().First().Make();
            using var answer = await stranger.SendAsync(request);
            var problem = await answer.Content.ReadFromJsonAsync<JsonElement>();
            Assert.Equal(
                (HttpStatusCode.Unauthorized, "application/problem+json", "unauthenticated", 401),
                (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType,
                    problem.GetProperty("code").GetString(), problem.GetProperty("status").GetInt32()));
            Assert.NotEqual("", problem.GetProperty("detail").GetString());
            Assert.Contains("Bearer", answer.Headers.WwwAuthenticate.ToString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task What_accounts_answer_when_all_is_well_is_described_too()
    {
        var document = await DocumentAsync();
        var (operations, schemas) = (Operation.Of(document).ToDictionary(operation => operation.Id), new ClosedSchema(document));
        using var client = host.NewClient();
        var zoe = new { email = "zoe@example.com", password = "Secret-123" };
        await ExpectAsync("register", 200, await client.PostAsJsonAsync("/account/register", zoe));
        await ExpectAsync("register", 400, await client.PostAsJsonAsync("/account/register", zoe));
        await ExpectAsync("signIn", 401, await client.PostAsJsonAsync("/account/login", zoe with { password = "wrong" }));
        await ExpectAsync("signIn", 200, await client.PostAsJsonAsync("/account/login?useCookies=true", zoe));
        var tokens = await client.PostAsJsonAsync("/account/login", zoe);
        await ExpectAsync("signIn", 200, tokens);
        var said = JsonNode.Parse(await tokens.Content.ReadAsStringAsync())!;
        var (token, refreshToken) = (said["accessToken"]!.GetValue<string>(), said["refreshToken"]!.GetValue<string>());
        await ExpectAsync("refreshToken", 200, await client.PostAsJsonAsync("/account/refresh", new { refreshToken }));
        await ExpectAsync("refreshToken", 401, await client.PostAsJsonAsync("/account/refresh", new { refreshToken = "forged" }));
        client.DefaultRequestHeaders.Authorization = new("Bearer", token);
        await ExpectAsync("getAccount", 200, await client.GetAsync("/account/manage/info"));
        await ExpectAsync(
            "changeAccount", 200,
            await client.PostAsJsonAsync("/account/manage/info", new { newPassword = "Secret-456", oldPassword = "Secret-123" }));
        await ExpectAsync(
            "changeAccount", 400, await client.PostAsJsonAsync("/account/manage/info", new { newPassword = "x", oldPassword = "x" }));
        await ExpectAsync("changeTwoFactor", 200, await client.PostAsJsonAsync("/account/manage/2fa", new { resetSharedKey = true }));
        await ExpectAsync("forgotPassword", 200, await client.PostAsJsonAsync("/account/forgotPassword", new { zoe.email }));
        await ExpectAsync(
            "resetPassword", 400,
            await client.PostAsJsonAsync("/account/resetPassword", new { zoe.email, resetCode = "x", newPassword = "Secret-789" }));
        await ExpectAsync(
            "resendConfirmationEmail", 200, await client.PostAsJsonAsync("/account/resendConfirmationEmail", new { zoe.email }));
        await using var scope = host.Services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<UserManager<IdentityUser>>();
        var account = (await accounts.FindByEmailAsync(zoe.email))!;
        var code = WebEncoders.Base64UrlEncode(Encoding.UTF8.GetBytes(await accounts.GenerateEmailConfirmationTokenAsync(account)));
        await ExpectAsync("confirmEmail", 200, await client.GetAsync($"/account/confirmEmail?userId={account.Id}&code={code}"));
        await ExpectAsync("confirmEmail", 401, await client.GetAsync($"/account/confirmEmail?userId={account.Id}&code=x"));

        async Task ExpectAsync(string id, int status, HttpResponseMessage answer)
        {
            Assert.True(status == (int)answer.StatusCode, $"{id}: {(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
            Assert.Empty((await CheckAsync(operations[id], answer, schemas)).Select(fault => $"{id}: {status}: {fault}"));
        }
    }

    private async Task<JsonNode> DocumentAsync()
    {
        using var client = host.NewClient();
        return (await client.GetFromJsonAsync<JsonNode>("/openapi/v1.json"))!;
    }

    private async Task<IReadOnlyList<(string Name, HttpClient Http)>> ClientsAsync()
    {
        var clients = new List<(string, HttpClient)> { ("nobody", host.NewClient()) };
        var forged = host.NewClient();
        forged.DefaultRequestHeaders.Authorization = new("Bearer", "forged");
        clients.Add(("a forged token", forged));
        foreach (var person in People.Reverse())
            clients.Add((person, await host.SignInAsync($"{person}@example.com", "Passw0rd!")));
        return clients;
    }

    private static async Task<IReadOnlyList<string>> CheckAsync(Operation operation, HttpResponseMessage answer, ClosedSchema schemas)
    {
        var responses = operation.Node["responses"]!;
        if (responses[((int)answer.StatusCode).ToString(System.Globalization.CultureInfo.InvariantCulture)] is not { } described)
            return ["the status is not described: " + await answer.Content.ReadAsStringAsync()];
        var content = described["content"]?.AsObject();
        var type = answer.Content.Headers.ContentType?.MediaType ?? "";
        // A stream of events has no end.
        if (type == "text/event-stream" && content?[type] is not null)
            return [];
        var body = await answer.Content.ReadAsByteArrayAsync();
        if (body.Length == 0)
            // A cookie is the answer then.
            return content is null || answer.Headers.Contains("Set-Cookie") ? [] : ["a body is described, and there is none"];
        if (content?[type] is not { } media)
            return [$"the content {type} is not described: {Encoding.UTF8.GetString(body)[..Math.Min(200, body.Length)]}"];
        return type.EndsWith("json", StringComparison.Ordinal) && !type.EndsWith("ndjson", StringComparison.Ordinal)
            ? schemas.Check(JsonNode.Parse(body), media["schema"]!)
            : [];
    }
}
