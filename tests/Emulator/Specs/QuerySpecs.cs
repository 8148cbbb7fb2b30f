using System.Text.Json;

namespace SfOAuth.Emulation.Tests;

public sealed class QuerySpecs
{
    [Theory]
    [InlineData("SELECT Id, Username FROM User WHERE Username = 'ADMIN@acme.example'", 1)]
    [InlineData("select id from user where isactive = true and (username like 'admin%' or username like 'sally%')", 2)]
    [InlineData("SELECT Id FROM User WHERE NOT (IsActive = true)", 0)]
    [InlineData("SELECT Id FROM User WHERE Username IN ('admin@acme.example', 'nobody')", 1)]
    [InlineData("SELECT Id FROM User WHERE Username NOT IN ('admin@acme.example')", 2)]
    [InlineData("SELECT COUNT() FROM User", 3)]
    [InlineData("SELECT Id FROM User ORDER BY Username DESC LIMIT 2 OFFSET 2", 1)]
    [InlineData("SELECT Name, Profile.Name FROM User WHERE Profile.Name = 'Standard User'", 1)]
    [InlineData("SELECT FIELDS(ALL) FROM Organization LIMIT 1", 1)]
    [InlineData("SELECT Id FROM LoginHistory WHERE LoginTime > YESTERDAY AND LoginType = 'Remote Access 2.0'", 1)]
    public async Task Queries_are_parsed_and_answered(string soql, int size)
    {
        await using var rig = await Rig.StartAsync();

        var reply = await rig.QueryAsync(await rig.AdminTokenAsync(), soql);

        Assert.True(reply.IsOk, reply.Body);
        Assert.Equal(size.ToString(System.Globalization.CultureInfo.InvariantCulture), reply.Member("totalSize"));
    }

    [Theory]
    [InlineData("SELECT Id FROM Nothing", "INVALID_TYPE")]
    [InlineData("SELECT Nothing FROM User", "INVALID_FIELD")]
    [InlineData("SELECT Id FROM LoginHistory WHERE Status = 'Success'", "INVALID_FIELD")]
    [InlineData("SELECT Id FROM User WHERE", "MALFORMED_QUERY")]
    [InlineData("SELECT Id FROM User WHERE Name = 'x", "MALFORMED_QUERY")]
    [InlineData("", "MALFORMED_QUERY")]
    public async Task A_query_that_is_wrong_is_refused_with_its_code(string soql, string code)
    {
        await using var rig = await Rig.StartAsync();

        Assert.Equal(code, (await rig.QueryAsync(await rig.AdminTokenAsync(), soql)).Member("errorCode"));
    }

    [Fact]
    public async Task Relationships_are_objects_of_their_own()
    {
        await using var rig = await Rig.StartAsync();

        var reply = await rig.QueryAsync(await rig.AdminTokenAsync(), "SELECT Username, Profile.Name FROM User WHERE Username = 'admin@acme.example'");

        using var json = JsonDocument.Parse(reply.Body);
        Assert.Equal("System Administrator", json.RootElement.GetProperty("records")[0].GetProperty("Profile").GetProperty("Name").GetString());
    }

    [Fact]
    public async Task Without_the_permission_a_user_sees_the_own_rows_of_login_history_only()
    {
        await using var rig = await Rig.StartAsync();
        var admin = await rig.AdminTokenAsync();
        var own = (await rig.JwtAsync()).Member("access_token");

        Assert.Equal("2", (await rig.QueryAsync(admin, "SELECT COUNT() FROM LoginHistory")).Member("totalSize"));
        Assert.Equal("1", (await rig.QueryAsync(own, "SELECT COUNT() FROM LoginHistory")).Member("totalSize"));
    }

    [Fact]
    public async Task More_rows_than_a_page_holds_are_followed_by_a_locator()
    {
        await using var rig = await Rig.StartAsync();
        for (var row = 0; row < 2_500; row++)
        {
            rig.Store.Logins.Add(new(0, rig.Org.Now, 1, LoginRow.Success, ""));
        }

        var token = await rig.AdminTokenAsync();
        var first = await rig.QueryAsync(token, "SELECT Id FROM LoginHistory");
        var second = await rig.GetAsync(first.Member("nextRecordsUrl"), token);

        Assert.Equal(("False", "True"), (first.Member("done"), second.Member("done")));
        using var json = JsonDocument.Parse(second.Body);
        Assert.Equal(501, json.RootElement.GetProperty("records").GetArrayLength());
    }
}
