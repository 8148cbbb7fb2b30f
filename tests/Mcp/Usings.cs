global using System.Collections.Immutable;
global using System.Text.Json;
global using ModelContextProtocol;
global using ModelContextProtocol.Client;
global using ModelContextProtocol.Protocol;
global using Xunit;
