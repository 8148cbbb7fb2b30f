namespace SfOAuth.Logs;

/// <summary>What is read of a row, under whatever name its column has.</summary>
public enum Field
{
    Time,
    Username,
    UserId,
    Ip,
    Status,
    RequestStatus,
    Application,
    LoginType,
    SubType,
    LoginUrl,
    Id,
    EventType,
    HttpStatus,
    Origin,
    Org,
}
