#:project dev/Dev.csproj
#:property PublishAot=false
return SfOAuth.Dev.Commands.Run(args, Console.Out);
