// ASP.NET Core has an Endpoint of its own; here the word always means one of Salesforce's.
global using Endpoint = SfOAuth.Salesforce.Endpoint;
