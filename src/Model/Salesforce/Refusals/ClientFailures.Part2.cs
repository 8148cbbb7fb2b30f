using SfOAuth.Knowledge;

namespace SfOAuth.Salesforce;

public static partial class ClientFailures
{
    public static readonly Refusal DeployAppCreation = new("deploy-app-creation", Endpoint.Client)
    {
        Phrases = ["You can't create a connected app", "creation of connected apps", "create connected apps"],
        Note = "A new connected app was refused.",
        Confidence = Confidence.Judged,
    };
}
