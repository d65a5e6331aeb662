<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
    <context>
        <name>offhand</name>
        <message>
            <location filename="../../desktop/offhand/cli/doctor.py" />
            <source>
Everything works.</source>
            <translation>
一切正常。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/doctor.py" />
            <source>
Look at: {troubles}.</source>
            <translation>
请检查：{troubles}。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/parser.py" />
            <source>  set      reads the key from standard input, or asks for it without showing it
  status   says where a key comes from and what it may still spend
  delete   forgets the stored key</source>
            <translation>  set      从标准输入读取密钥，或以不回显方式询问
  status   显示密钥来源及剩余可用额度
  delete   删除已保存的密钥</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/forecasts.py" />
            <location filename="../../desktop/offhand/services/wording/receipts.py" />
            <source> and </source>
            <translation>和</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/saved_commands.py" />
            <location filename="../../desktop/offhand/services/wording/answers.py" />
            <location filename="../../desktop/offhand/services/wording/comparing.py" />
            <source> or </source>
            <translation>或</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/sidebar/search_line.py" />
            <source>"two words"</source>
            <translation>"两个词"</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/models.py" />
            <source>${amount:,.0f}</source>
            <translation>${amount:,.0f}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/models.py" />
            <source>${amount:,.2f}</source>
            <translation>${amount:,.2f}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/models.py" />
            <source>${amount:f}</source>
            <translation>${amount:f}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/key.py" />
            <location filename="../../desktop/offhand/services/wording/forecasts.py" />
            <location filename="../../desktop/offhand/ui/dialogs/key_words.py" />
            <source>${amount}</source>
            <translation>${amount}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/model_filters.py" />
            <source>&amp;Favourites</source>
            <translation>收藏(&amp;F)</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/model_filters.py" />
            <source>&amp;Images</source>
            <translation>图片(&amp;I)</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/model_filters.py" />
            <source>&amp;Reasoning</source>
            <translation>推理(&amp;R)</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/model_filters.py" />
            <source>&amp;Structured</source>
            <translation>结构化(&amp;S)</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/model_filters.py" />
            <source>&amp;Tools</source>
            <translation>工具(&amp;T)</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/model_filters.py" />
            <source>&amp;Zero retention</source>
            <translation>零保留(&amp;Z)</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/findings.py" />
            <source>(not an address)</source>
            <translation>（不是地址）</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/shape.py" />
            <source>1 second</source>
            <translation>1 秒</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/usage.py" />
            <source>12 months</source>
            <translation>12 个月</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/model_filters.py" />
            <source>128k and more</source>
            <translation>128k 及以上</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/model_filters.py" />
            <source>1M and more</source>
            <translation>1M 及以上</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/model_filters.py" />
            <source>200k and more</source>
            <translation>200k 及以上</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/usage.py" />
            <source>30 days</source>
            <translation>30 天</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/model_filters.py" />
            <source>32k and more</source>
            <translation>32k 及以上</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/usage.py" />
            <source>7 days</source>
            <translation>7 天</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/shape.py" />
            <source>: “{said}”</source>
            <translation>：“{said}”</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/saved_commands/fields.py" />
            <source>A JSON Schema that the answer must follow</source>
            <translation>回答必须遵循的 JSON 模式</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/request_settings.py" />
            <source>A JSON Schema. It counts where the form of the answer is Schema.</source>
            <translation>JSON 模式。当回答形式为“模式”时生效。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/parser.py" />
            <source>A desktop assistant for Grok and every other model on OpenRouter.

Without a command, opens the chat window, with FILEs attached to the first question.
A file that is named like a command is given with its folder: offhand ./ask</source>
            <translation>面向 Grok 及 OpenRouter 上所有其他模型的桌面助手。

不带命令时打开对话窗口，文件作为首个问题的附件。
与命令同名的文件请连同文件夹一起给出：offhand ./ask</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/saved_commands/fields.py" />
            <source>A full path, or one that begins with ~</source>
            <translation>完整路径，或以 ~ 开头的路径</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/key_page.py" />
            <source>A key is kept in {backend}.</source>
            <translation>密钥保存在{backend}中。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/key_page.py" />
            <source>A key is used until Offhand ends; it is stored nowhere.</source>
            <translation>密钥使用到 Offhand 退出为止；不会保存。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/saved_commands/fields.py" />
            <source>A line that menus show beside the title</source>
            <translation>菜单中显示在标题旁的一行说明</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/models.py" />
            <source>A picture</source>
            <translation>单张图片</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/turn.py" />
            <source>A picture that could not be shown</source>
            <translation>无法显示的图片</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/receipts.py" />
            <source>A provider served that was not asked for.</source>
            <translation>提供服务的并非所请求的提供商。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/models.py" />
            <source>A request</source>
            <translation>单次请求</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/answers.py" />
            <source>A safety check cut the answer off.</source>
            <translation>安全检查截断了回答。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/answers.py" />
            <source>A safety check held the question back ({reasons}).</source>
            <translation>安全检查拦截了该问题（{reasons}）。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/answers.py" />
            <source>A safety check held the question back.</source>
            <translation>安全检查拦截了该问题。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/unusable_answers.py" />
            <source>A safety check held the whole answer back.</source>
            <translation>安全检查拦截了整个回答。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/key.py" />
            <source>A server on this computer may do without one.</source>
            <translation>本机上的服务器可能不需要密钥。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/unusable_answers.py" />
            <source>A web page came back instead of an answer.</source>
            <translation>返回的是网页而非回答。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/models.py" />
            <source>A web search</source>
            <translation>单次网页搜索</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/doctor.py" />
            <location filename="../../desktop/offhand/ui/dialogs/key_form.py" />
            <source>API key</source>
            <translation>API 密钥</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/key_page.py" />
            <source>API key keyring save test delete credit limit sign in browser code OpenRouter</source>
            <translation>API 密钥 密钥环 保存 测试 删除 余额 限额 登录 浏览器 代码 OpenRouter key keyring</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/key.py" />
            <source>API key: </source>
            <translation>API 密钥： </translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/about.py" />
            <source>About Offhand</source>
            <translation>关于 Offhand</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/about.py" />
            <source>About Offhand…</source>
            <translation>关于 Offhand…</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/sampling_settings.py" />
            <source>Above 0: repeats itself less.</source>
            <translation>大于 0：减少重复。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/sampling_settings.py" />
            <source>Above 0: turns to new topics sooner.</source>
            <translation>大于 0：更快转向新话题。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/sampling_settings.py" />
            <source>Above 1: avoids words of the prompt.</source>
            <translation>大于 1：避免使用提示词中的词。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/findings.py" />
            <source>Accessibility</source>
            <translation>无障碍</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/setting.py" />
            <source>Account</source>
            <translation>帐户</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/shortcuts.py" />
            <source>Action</source>
            <translation>操作</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/model_bar.py" />
            <location filename="../../desktop/offhand/ui/sidebar/tags_dialog.py" />
            <source>Add</source>
            <translation>添加</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/sidebar/tags_dialog.py" />
            <source>Add a tag</source>
            <translation>添加标签</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/key_form.py" />
            <location filename="../../desktop/offhand/ui/transcript/failure.py" />
            <source>Add credit</source>
            <translation>充值</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/answers.py" />
            <source>Add credit at {place}, raise the key's limit, or allow shorter answers only.</source>
            <translation>请在 {place} 充值、提高密钥限额，或只允许较短的回答。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/comparing/models_bar.py" />
            <source>Add or change models</source>
            <translation>添加或更改模型</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/sidebar/tags_dialog.py" />
            <source>Add tag</source>
            <translation>添加标签</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/model_bar.py" />
            <source>Add up to {most} models: Enter adds, Ctrl+Enter uses them.</source>
            <translation>最多添加 {most} 个模型：Enter 添加，Ctrl+Enter 使用。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/hotkeys/hand_panel.py" />
            <source>Add {chord} to {place}</source>
            <translation>将 {chord} 添加到{place}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/quick_prompt/context_chip.py" />
            <source>Add {words}</source>
            <translation>添加{words}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/spending/usage_desk.py" />
            <source>Adding up…</source>
            <translation>正在汇总…</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/editors.py" />
            <source>After five minutes</source>
            <translation>五分钟后</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/model_settings.py" />
            <source>After the first answer the model gives the chat a short title. Off: its first words.</source>
            <translation>首个回答后，由模型为对话拟定简短标题。关闭：使用开头的文字。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/model_settings.py" />
            <source>After you chose one of several answers, the next questions go to all the models again. Off: to the model that you chose.</source>
            <translation>选定多个回答之一后，后续问题仍发送给所有模型。关闭：只发送给所选的模型。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/usage.py" />
            <source>All</source>
            <translation>全部</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/sidebar/places.py" />
            <source>All chats</source>
            <translation>所有对话</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/saved_commands/file_choice.py" />
            <source>All files (*)</source>
            <translation>所有文件 (*)</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/attaching.py" />
            <source>All files (*);;Pictures (*.png *.jpg *.jpeg *.webp *.gif *.avif *.bmp *.tif *.tiff *.heic *.heif)</source>
            <translation>所有文件 (*);;图片 (*.png *.jpg *.jpeg *.webp *.gif *.avif *.bmp *.tif *.tiff *.heic *.heif)</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/saved_commands/page.py" />
            <source>All of the file that could not be read as a command</source>
            <translation>无法作为命令读取的文件的全部内容</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/unusable_answers.py" />
            <source>Allow a longer answer or lower the reasoning effort, then try again.</source>
            <translation>请允许更长的回答或降低推理强度，然后重试。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/unusable_answers.py" />
            <source>Allow a longer answer, then try again.</source>
            <translation>请允许更长的回答，然后重试。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/answers.py" />
            <source>Allow more providers at openrouter.ai/settings/privacy, or choose another model.</source>
            <translation>请在 openrouter.ai/settings/privacy 允许更多提供商，或选择其他模型。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/screen.py" />
            <source>Allow screenshots for Offhand in the settings of the desktop, then try again.</source>
            <translation>请在桌面设置中允许 Offhand 截图，然后重试。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/editors.py" />
            <source>Always</source>
            <translation>始终</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/branching.py" />
            <source>An answer is arriving in another branch.</source>
            <translation>另一个分支正在接收回答。</translation>
        </message>
        <message>
            <location filename="../prompts/reply-politely.md" />
            <source>An answer to the selected message, from what you want to say</source>
            <translation>根据您想说的内容回复所选消息</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/settings.py" />
            <source>An http or https proxy. Empty: what the system's environment says.</source>
            <translation>http 或 https 代理。留空：使用系统环境的设置。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/receipts.py" />
            <source>Another model answered than the one that was asked.</source>
            <translation>回答的模型与请求的不同。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/branching.py" />
            <source>Another model…</source>
            <translation>其他模型…</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/files.py" />
            <source>Another program holds {name}.</source>
            <translation>另一个程序正在占用 {name}。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/receipts.py" />
            <source>Another service tier served than the one that was asked for.</source>
            <translation>实际提供服务的等级与所请求的不同。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/handover.py" />
            <source>Another version of Offhand runs with this data folder.</source>
            <translation>另一个版本的 Offhand 正在使用此数据文件夹。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/setting.py" />
            <location filename="../../desktop/offhand/services/wording/forecasts.py" />
            <location filename="../../desktop/offhand/services/wording/receipts.py" />
            <location filename="../../desktop/offhand/services/wording/usage.py" />
            <location filename="../../desktop/offhand/ui/sidebar/results_list.py" />
            <location filename="../../desktop/offhand/ui/transcript/row.py" />
            <source>Answer</source>
            <translation>回答</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/transcript/announcing.py" />
            <source>Answer cut off</source>
            <translation>回答被截断</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/transcript/announcing.py" />
            <source>Answer finished</source>
            <translation>回答已完成</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/comparing/answer_column.py" />
            <source>Answer of {name}</source>
            <translation>{name} 的回答</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/transcript/announcing.py" />
            <source>Answer stopped</source>
            <translation>回答已停止</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/comparing/answer_column.py" />
            <source>Answer {number}</source>
            <translation>回答 {number}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/transcript/accessibility.py" />
            <source>Answer, message {number:,}</source>
            <translation>回答，第 {number:,} 条消息</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/forecasts.py" />
            <source>Answer, mostly</source>
            <translation>回答（通常）</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/receipts.py" />
            <source>Answered by</source>
            <translation>回答者</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/sidebar/chat_list.py" />
            <source>Answering…</source>
            <translation>正在回答…</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/usage.py" />
            <location filename="../../desktop/offhand/ui/comparing/columns.py" />
            <location filename="../../desktop/offhand/ui/spending/usage_window.py" />
            <source>Answers</source>
            <translation>回答</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/header.py" />
            <source>Answers are recorded; nothing leaves this machine</source>
            <translation>回答是预先录制的；不会有任何内容离开本机</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/model_settings.py" />
            <source>Answers in new chats. Any id of the catalogue.</source>
            <translation>在新对话中回答。可为目录中的任意标识。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/tray_menu.py" />
            <source>Answers on their way</source>
            <translation>进行中的回答</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/comparing/columns.py" />
            <source>Answers side by side</source>
            <translation>并排回答</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/model_filters.py" />
            <source>Any context</source>
            <translation>任意上下文</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/setting.py" />
            <source>Appearance</source>
            <translation>外观</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/saved_commands/fields.py" />
            <source>Append it to a file</source>
            <translation>追加到文件</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/saved_commands/delivery.py" />
            <source>Appended to {path}.</source>
            <translation>已追加到 {path}。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/moments.py" />
            <source>Apr</source>
            <translation>4 月</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/listing.py" />
            <location filename="../../desktop/offhand/services/wording/models.py" />
            <source>April</source>
            <translation>4 月</translation>
        </message>
        <message>
            <location filename="../prompts/translate.md" />
            <source>Arabic</source>
            <comment>what a saved command offers</comment>
            <translation>阿拉伯语</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/commands.py" />
            <location filename="../../desktop/offhand/ui/sidebar/chat_menu.py" />
            <source>Archive</source>
            <translation>归档</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/sidebar/places.py" />
            <source>Archive</source>
            <comment>where chats are put away</comment>
            <translation>归档</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/offhand/ui/sidebar/chat_menu.py" />
            <source>Archive {n:,} chats</source>
            <extracomment>One: Archive {n:,} chat</extracomment>
            <translation>
                <numerusform>归档 {n:,} 个对话</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/preset_bar.py" />
            <source>As in the settings</source>
            <translation>与设置相同</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/first_run.py" />
            <source>Ask Grok, or any other model on OpenRouter, from a window that stays out of your way.</source>
            <translation>在一个不碍事的窗口中，向 Grok 或 OpenRouter 上的任何其他模型提问。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/composer/drop.py" />
            <source>Ask about {images} and {texts}</source>
            <translation>就 {images}和 {texts}提问</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/offhand/ui/composer/drop.py" />
            <source>Ask about {n} images</source>
            <extracomment>One: Ask about 1 image</extracomment>
            <translation>
                <numerusform>就 {n} 张图片提问</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/offhand/ui/composer/drop.py" />
            <source>Ask about {n} texts</source>
            <extracomment>One: Ask about 1 text</extracomment>
            <translation>
                <numerusform>就 {n} 个文本提问</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/transcript/cut_bar.py" />
            <location filename="../../desktop/offhand/ui/transcript/footer.py" />
            <source>Ask again for this answer</source>
            <translation>重新请求此回答</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/transcript/footer.py" />
            <source>Ask again for this answer, of a model you choose</source>
            <translation>选择模型重新请求此回答</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/model_offers.py" />
            <source>Ask again who runs this model</source>
            <translation>重新查询谁在运行此模型</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/unusable_answers.py" />
            <source>Ask again, or choose another model.</source>
            <translation>请重新提问，或选择其他模型。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/composer/editor.py" />
            <source>Ask anything — drop pictures or texts anywhere</source>
            <translation>随便问 — 图片或文本可拖放到任意位置</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/request_settings.py" />
            <source>Ask first</source>
            <translation>优先使用</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/transcript/message_offers.py" />
            <source>Ask from here</source>
            <translation>从此处提问</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/handover.py" />
            <source>Ask in the window, which “offhand” opens.</source>
            <translation>请在 “offhand” 打开的窗口中提问。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/saved_commands/form.py" />
            <source>Ask nothing (Esc)</source>
            <translation>不提问 (Esc)</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/saved_commands/form.py" />
            <source>Ask now (Enter)</source>
            <translation>立即提问 (Enter)</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/comparing/models_bar.py" />
            <source>Ask one model</source>
            <translation>只问一个模型</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/request_settings.py" />
            <source>Ask only</source>
            <translation>仅使用</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/key_page.py" />
            <source>Ask the API about the key in the field, or the one in use where the field is empty</source>
            <translation>向 API 查询输入框中的密钥；若为空，则查询正在使用的密钥</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/commands.py" />
            <location filename="../../desktop/offhand/domain/quick_commands.py" />
            <source>Ask the last question again</source>
            <translation>再次提出上一个问题</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/model_choosing.py" />
            <source>Ask this one</source>
            <translation>询问此模型</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/quick_prompt/context_chip.py" />
            <source>Ask without it: {shown}</source>
            <translation>不带它提问：{shown}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/context_keeping.py" />
            <source>Ask without {names}</source>
            <translation>不带 {names} 提问</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/asking.py" />
            <source>Ask {names} without the pictures</source>
            <translation>不带图片询问 {names}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/quick_prompt/prompt.py" />
            <location filename="../../desktop/offhand/ui/transcript/successors.py" />
            <source>Ask {name}</source>
            <translation>询问 {name}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/quick_commands.py" />
            <source>Ask, and go on in the main window</source>
            <translation>提问并在主窗口中继续</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/receipts.py" />
            <source>Asked</source>
            <translation>请求</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/asking.py" />
            <source>Asking from an earlier message. Enter begins a new branch there, Esc goes back to the end.</source>
            <translation>从较早的消息处提问。按 Enter 在该处开始新分支，按 Esc 返回末尾。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/model_picker.py" />
            <source>Asking who keeps nothing of what is sent…</source>
            <translation>正在查询谁不保留发送的内容…</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/model_offers.py" />
            <source>Asking who runs it…</source>
            <translation>正在查询提供商…</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/summarising.py" />
            <source>Asking…</source>
            <translation>正在询问…</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/hotkey_actions.py" />
            <source>Asks about the part of the screen that was chosen last.</source>
            <translation>就上次选择的屏幕区域提问。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/export/entries.py" />
            <source>Assistant</source>
            <translation>助手</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/appearance_settings.py" />
            <source>At the start</source>
            <translation>启动时</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/commands.py" />
            <source>Attach</source>
            <translation>附加</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/attaching.py" />
            <source>Attach files</source>
            <translation>附加文件</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/commands.py" />
            <source>Attach pictures and texts to the question</source>
            <translation>为问题附加图片和文本</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/quick_settings.py" />
            <source>Attach selected text</source>
            <translation>附加选中的文本</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/composer/chips.py" />
            <source>Attachments</source>
            <translation>附件</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/models.py" />
            <source>Audio</source>
            <translation>音频</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/models.py" />
            <source>Audio it makes</source>
            <translation>生成的音频</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/moments.py" />
            <source>Aug</source>
            <translation>8 月</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/listing.py" />
            <location filename="../../desktop/offhand/services/wording/models.py" />
            <source>August</source>
            <translation>8 月</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/desktop_findings.py" />
            <source>Autostart</source>
            <translation>自动启动</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/spending/usage_window.py" />
            <source>Back</source>
            <translation>返回</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/openrouter/signin.py" />
            <source>Back to Offhand</source>
            <translation>返回 Offhand</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/markdown/links.py" />
            <source>Back to the mark of footnote {label}</source>
            <translation>返回脚注 {label} 的标记处</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/doctor.py" />
            <location filename="../../desktop/offhand/domain/settings.py" />
            <source>Base URL</source>
            <translation>基础 URL</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/saved_commands/buttons.py" />
            <source>Begin one of your own</source>
            <translation>创建自己的命令</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/saved_commands/buttons.py" />
            <source>Begin with a copy of the chosen one</source>
            <translation>以所选命令的副本开始</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/composer/chip_words.py" />
            <source>Being prepared…</source>
            <translation>正在准备…</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/composing_settings.py" />
            <source>Beyond 3,000 characters a pasted text goes beside the message, to be read and removed there. Off: only what the field cannot hold does.</source>
            <translation>超过 3,000 个字符的粘贴文本会放在消息旁边，可在那里阅读和移除。关闭：仅输入框容纳不下的文本如此处理。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/sidebar/places.py" />
            <source>Bin</source>
            <translation>回收站</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/blackout/editor.py" />
            <source>Black out</source>
            <translation>涂黑</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/composer/chip.py" />
            <source>Black out parts (B)</source>
            <translation>涂黑部分区域 (B)</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/composer/chip.py" />
            <source>Black out parts of {name}</source>
            <translation>涂黑 {name} 的部分区域</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/blackout/editor.py" />
            <source>Black out rectangles (B)</source>
            <translation>用矩形涂黑 (B)</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/blackout/editor.py" />
            <source>Black out with a pen (P)</source>
            <translation>用画笔涂黑 (P)</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/blackout/editor.py" />
            <source>Black out {name}</source>
            <translation>涂黑 {name}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/blackout/editor.py" />
            <source>Box</source>
            <translation>方框</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/commands.py" />
            <location filename="../../desktop/offhand/ui/transcript/footer.py" />
            <source>Branch</source>
            <translation>分支</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/transcript/message_offers.py" />
            <source>Branch into a new chat</source>
            <translation>分支到新对话</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/export/branches.py" />
            <source>Branch {number}, after {name}</source>
            <translation>分支 {number}，在 {name} 之后</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/export/branches.py" />
            <source>Branch {number}, from the start</source>
            <translation>分支 {number}，从头开始</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/transcript/origin_line.py" />
            <source>Branched from a chat that is gone</source>
            <translation>分支自已不存在的对话</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/transcript/origin_line.py" />
            <source>Branched from “{shown}”</source>
            <translation>分支自“{shown}”</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/saved_commands/page.py" />
            <source>Bring the command back</source>
            <translation>恢复该命令</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/answers.py" />
            <source>Broken off by an error {moment}</source>
            <translation>因错误中断（{moment}）</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/editors.py" />
            <source>Browse for a folder</source>
            <translation>浏览文件夹</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/editors.py" />
            <source>Browse…</source>
            <translation>浏览…</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/receipts.py" />
            <source>By the list</source>
            <translation>按价目表</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/receipts.py" />
            <source>By today's list</source>
            <translation>按今天的价目表</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/spending/usage_desk.py" />
            <source>CSV (*.csv)</source>
            <translation>CSV (*.csv)</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/spending/usage_window.py" />
            <source>Cached</source>
            <translation>已缓存</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/models.py" />
            <source>Cached audio</source>
            <translation>缓存音频</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/models.py" />
            <source>Cached input</source>
            <translation>缓存输入</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/export/markdown_file.py" />
            <source>Called</source>
            <translation>调用了</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/export/html_file.py" />
            <source>Called {tool}</source>
            <translation>调用了 {tool}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/model_table.py" />
            <source>Can</source>
            <translation>能力</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/asking.py" />
            <location filename="../../desktop/offhand/ui/blackout/editor.py" />
            <location filename="../../desktop/offhand/ui/composer/summary_panel.py" />
            <location filename="../../desktop/offhand/ui/dialogs/busy_line.py" />
            <location filename="../../desktop/offhand/ui/dialogs/hotkeys/hotkey_row.py" />
            <location filename="../../desktop/offhand/ui/exchange.py" />
            <location filename="../../desktop/offhand/ui/saved_commands/form.py" />
            <location filename="../../desktop/offhand/ui/select_bar.py" />
            <location filename="../../desktop/offhand/ui/transcript/link_question.py" />
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/hotkeys.py" />
            <source>Cannot be taken here; see above how the desktop can do it.</source>
            <translation>此处无法占用；请参阅上方，了解如何由桌面完成。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/spending_settings.py" />
            <source>Cap for one chat</source>
            <translation>单个对话上限</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/spending_settings.py" />
            <source>Cap for one day</source>
            <translation>每日上限</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/spending_settings.py" />
            <source>Cap for one message</source>
            <translation>单条消息上限</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/spending_settings.py" />
            <source>Cap for one month</source>
            <translation>每月上限</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/spending/cap_watch.py" />
            <source>Caps</source>
            <translation>上限</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/spending/usage_window.py" />
            <source>Caps…</source>
            <translation>上限…</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/transcript/failure.py" />
            <source>Change caps…</source>
            <translation>更改上限…</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/asking.py" />
            <source>Change models…</source>
            <translation>更改模型…</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/commands.py" />
            <source>Change the question that has the keyboard, or the last one, and ask it again</source>
            <translation>修改获得键盘焦点的问题或最后一个问题，并再次提问</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/transcript/footer.py" />
            <source>Change this question and ask it again</source>
            <translation>修改此问题并再次提问</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/settings.py" />
            <source>Changes are in force at once</source>
            <translation>更改立即生效</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/files.py" />
            <source>Changes of a chat are not saved.</source>
            <translation>一个对话的更改未保存。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/files.py" />
            <source>Changes of {chats} chats are not saved.</source>
            <translation>{chats} 个对话的更改未保存。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/export/html_file.py" />
            <location filename="../../desktop/offhand/services/export/markdown_file.py" />
            <location filename="../../desktop/offhand/services/export/names.py" />
            <location filename="../../desktop/offhand/ui/dialogs/plain_chat.py" />
            <location filename="../../desktop/offhand/ui/printing/pdf_document.py" />
            <location filename="../../desktop/offhand/ui/sidebar/chat_menu.py" />
            <location filename="../../desktop/offhand/ui/spending/usage_window.py" />
            <source>Chat</source>
            <translation>对话</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/commands.py" />
            <source>Chat menu</source>
            <translation>对话菜单</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/commands.py" />
            <location filename="../../desktop/offhand/ui/dialogs/chat_settings.py" />
            <source>Chat settings</source>
            <translation>对话设置</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/usage.py" />
            <source>Chat without a title</source>
            <translation>无标题的对话</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/sidebar/sidebar.py" />
            <source>Chats are removed for good {bin_days} days after they were deleted.</source>
            <translation>对话将在删除 {bin_days} 天后永久移除。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/files.py" />
            <source>Chats can be read but not saved.</source>
            <translation>对话可以读取，但无法保存。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/keys.py" />
            <source>Check it at {host} or save another one.</source>
            <translation>请在 {host} 检查，或保存其他密钥。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/network.py" />
            <location filename="../../desktop/offhand/services/wording/unusable_answers.py" />
            <source>Check the base URL, and whether this network wants you to sign in first.</source>
            <translation>请检查基础 URL，以及此网络是否要求先登录。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/network.py" />
            <source>Check the base URL: one on this computer may want http.</source>
            <translation>请检查基础 URL：本机上的服务器可能需要 http。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/network.py" />
            <source>Check the clock of this computer, and whether the network inspects its traffic.</source>
            <translation>请检查本机时钟，以及网络是否检查流量。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/network.py" />
            <source>Check the clock of this computer, which seems to be slow.</source>
            <translation>请检查本机时钟，似乎走慢了。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/network.py" />
            <source>Check the clock of this computer; where it is right, the server needs a new certificate.</source>
            <translation>请检查本机时钟；若时钟正确，则服务器需要新证书。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/files.py" />
            <source>Check the free space and the rights of its folder, then try again.</source>
            <translation>请检查可用空间和文件夹权限，然后重试。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/network.py" />
            <source>Check the network and that the server is running, then try again.</source>
            <translation>请检查网络以及服务器是否在运行，然后重试。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/network.py" />
            <source>Check the network, then try again.</source>
            <translation>请检查网络，然后重试。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/network.py" />
            <source>Check the proxy in the settings, or HTTPS_PROXY where none is set there.</source>
            <translation>请检查设置中的代理；若未设置，请检查 HTTPS_PROXY。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/files.py" />
            <source>Check the rights of the folder.</source>
            <translation>请检查文件夹权限。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/network.py" />
            <source>Check whether the network inspects its traffic; its certificate can be named in SSL_CERT_FILE.</source>
            <translation>请检查网络是否检查流量；其证书可在 SSL_CERT_FILE 中指定。</translation>
        </message>
        <message>
            <location filename="../prompts/translate.md" />
            <source>Chinese (simplified)</source>
            <comment>what a saved command offers</comment>
            <translation>中文（简体）</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/saved_commands/fields.py" />
            <source>Choices</source>
            <translation>选项</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/files.py" />
            <source>Choose a PNG, JPEG, WebP, GIF, AVIF, BMP, TIFF or HEIC file.</source>
            <translation>请选择 PNG、JPEG、WebP、GIF、AVIF、BMP、TIFF 或 HEIC 文件。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/desk.py" />
            <location filename="../../desktop/offhand/ui/dialogs/model_picker.py" />
            <source>Choose a model</source>
            <translation>选择模型</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/answers.py" />
            <source>Choose a model that is not free, add credit, or come back tomorrow.</source>
            <translation>请选择非免费模型、充值，或明天再来。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/files.py" />
            <source>Choose a model that reads images, or send without them.</source>
            <translation>请选择能读取图片的模型，或不带图片发送。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/context_keeping.py" />
            <source>Choose a model that reads more</source>
            <translation>选择能读取更多内容的模型</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/asking.py" />
            <source>Choose a model that sees</source>
            <translation>选择能看图的模型</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/files.py" />
            <source>Choose a plain file that you may read.</source>
            <translation>请选择有读取权限的普通文件。</translation>
        </message>
        <message>
            <location filename="../prompts/what-is-this-image.md" />
            <source>Choose a region of the screen and have it explained</source>
            <translation>选择屏幕区域并获取说明</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/files.py" />
            <source>Choose another file.</source>
            <translation>请选择其他文件。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/transcript/cut_bar.py" />
            <location filename="../../desktop/offhand/ui/transcript/failure.py" />
            <source>Choose another model</source>
            <translation>选择其他模型</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/answers.py" />
            <source>Choose another model, for instance {fallback_models}.</source>
            <translation>请选择其他模型，例如 {fallback_models}。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/answers.py" />
            <source>Choose another model, or check the key's rights at {place}.</source>
            <translation>请选择其他模型，或在 {place} 检查密钥权限。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/model_directory.py" />
            <location filename="../../desktop/offhand/services/wording/answers.py" />
            <source>Choose another model.</source>
            <translation>请选择其他模型。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/saved_commands/file_choice.py" />
            <source>Choose for this command</source>
            <translation>为此命令选择</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/editors.py" />
            <source>Choose model</source>
            <translation>选择模型</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/commands.py" />
            <source>Choose several messages to copy them together</source>
            <translation>选择多条消息以便一起复制</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/comparing/desk.py" />
            <source>Choose the answer that leads, and its model</source>
            <translation>选择主导的回答及其模型</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/commands.py" />
            <location filename="../../desktop/offhand/ui/transcript/cut_bar.py" />
            <source>Choose the model that answers</source>
            <translation>选择回答的模型</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/model_picker.py" />
            <source>Choose up to {count} models</source>
            <translation>最多选择 {count} 个模型</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/comparing/picking.py" />
            <source>Choose up to {most} models</source>
            <translation>最多选择 {most} 个模型</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/comparing/columns.py" />
            <source>Choose which answers are in view</source>
            <translation>选择要显示的回答</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/commands.py" />
            <source>Choose which chats are listed: all, a folder, a tag, the archive, the bin</source>
            <translation>选择列出哪些对话：全部、某个文件夹、某个标签、归档、回收站</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/saved_commands/slot_rows.py" />
            <source>Choose {what}</source>
            <translation>选择{what}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/saved_commands/slot_rows.py" />
            <source>Choose {what}…</source>
            <translation>选择{what}…</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/editors.py" />
            <source>Choose…</source>
            <translation>选择…</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/model_bar.py" />
            <source>Clear filters</source>
            <translation>清除筛选</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/quick_commands.py" />
            <source>Clear the field, or else go back to the window of before</source>
            <translation>清空输入框，否则返回之前的窗口</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/search_field.py" />
            <source>Clear the search</source>
            <translation>清空搜索</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/hotkeys/hotkey_row.py" />
            <source>Clear {label}</source>
            <translation>清除 {label}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/desktop_settings.py" />
            <source>Click on the tray icon</source>
            <translation>单击托盘图标</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/quick_prompt/context.py" />
            <source>Clipboard</source>
            <translation>剪贴板</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/quick_commands.py" />
            <location filename="../../desktop/offhand/ui/dialogs/about.py" />
            <location filename="../../desktop/offhand/ui/dialogs/plain_chat.py" />
            <location filename="../../desktop/offhand/ui/dialogs/receipt.py" />
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/commands.py" />
            <source>Close find</source>
            <translation>关闭查找</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/files.py" />
            <source>Close it, or wait until it is done.</source>
            <translation>请关闭它，或等待其完成。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/handover.py" />
            <source>Close its window and start again.</source>
            <translation>请关闭其窗口后重新启动。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/files.py" />
            <source>Close its window, then try again.</source>
            <translation>请关闭其窗口后重试。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/commands.py" />
            <source>Close the find bar</source>
            <translation>关闭查找栏</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/receipt.py" />
            <source>Close the receipt</source>
            <translation>关闭明细</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/about.py" />
            <source>Close this window</source>
            <translation>关闭此窗口</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/transcript/listing.py" />
            <source>Code</source>
            <translation>代码</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/transcript/listing.py" />
            <source>Code, {language}</source>
            <translation>代码，{language}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/saved_commands/page.py" />
            <source>Comes with Offhand</source>
            <translation>Offhand 自带</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/saved_commands/page.py" />
            <source>Comes with Offhand; a change makes it yours.</source>
            <translation>Offhand 自带；修改后成为您自己的命令。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/hotkeys/hand_panel.py" />
            <source>Command {label}</source>
            <translation>命令 {label}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/setting.py" />
            <location filename="../../desktop/offhand/ui/saved_commands/menu.py" />
            <location filename="../../desktop/offhand/ui/saved_commands/page.py" />
            <location filename="../../desktop/offhand/ui/tray_menu.py" />
            <source>Commands</source>
            <translation>命令</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/commands.py" />
            <source>Compare models…</source>
            <translation>比较模型…</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/model_bar.py" />
            <source>Compare several…</source>
            <translation>比较多个…</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/branching.py" />
            <source>Compare with other models…</source>
            <translation>与其他模型比较…</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/models.py" />
            <location filename="../../desktop/offhand/ui/dialogs/model_filters.py" />
            <location filename="../../desktop/offhand/ui/dialogs/model_table.py" />
            <location filename="../../desktop/offhand/ui/forecasting.py" />
            <location filename="../../desktop/offhand/ui/quick_prompt/context.py" />
            <source>Context</source>
            <translation>上下文</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/composer/forecast_menu.py" />
            <source>Context and price</source>
            <translation>上下文与价格</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/forecasting.py" />
            <source>Context of {tightest}</source>
            <translation>{tightest} 的上下文</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/composer/gauge.py" />
            <source>Context: {words}</source>
            <translation>上下文：{words}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/signin.py" />
            <location filename="../../desktop/offhand/ui/transcript/cut_bar.py" />
            <location filename="../../desktop/offhand/ui/transcript/failure.py" />
            <source>Continue</source>
            <translation>继续</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/unusable_answers.py" />
            <source>Continue from there, or ask again.</source>
            <translation>请从该处继续，或重新提问。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/quick_commands.py" />
            <source>Continue in window</source>
            <translation>在窗口中继续</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/answers.py" />
            <source>Continue it, or allow a longer answer in the settings.</source>
            <translation>请继续，或在设置中允许更长的回答。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/answers.py" />
            <source>Continue it, or ask again.</source>
            <translation>请继续，或重新提问。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/appearance_settings.py" />
            <source>Contrast</source>
            <translation>对比度</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/sidebar/chat_view.py" />
            <location filename="../../desktop/offhand/ui/sidebar/results_pane.py" />
            <source>Conversations</source>
            <translation>对话</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/text_viewer.py" />
            <source>Copied</source>
            <translation>已复制</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/receipts.py" />
            <source>Copied as it would be sent today, without the key, pictures and files. How it was sent was not kept.</source>
            <translation>已按今天会发送的内容复制，不含密钥、图片和文件。当时的发送方式没有保存。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/receipts.py" />
            <source>Copied as it would be sent today, without the key. How it was sent was not kept.</source>
            <translation>已按今天会发送的内容复制，不含密钥。当时的发送方式没有保存。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/saved_commands/slot_rows.py" />
            <source>Copied text</source>
            <translation>复制的文本</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/putting_back.py" />
            <source>Copied — {reason}: {there}</source>
            <translation>已复制 — {reason}：{there}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/putting_back.py" />
            <source>Copied — {there}</source>
            <translation>已复制 — {there}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/receipts.py" />
            <source>Copied, without the key, pictures and files.</source>
            <translation>已复制，不含密钥、图片和文件。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/receipts.py" />
            <source>Copied, without the key.</source>
            <translation>已复制，不含密钥。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/receipts.py" />
            <location filename="../../desktop/offhand/ui/saved_commands/delivery.py" />
            <source>Copied.</source>
            <translation>已复制。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/hotkeys/hand_panel.py" />
            <source>Copied. It goes into {place}.</source>
            <translation>已复制。请放入{place}。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/quick_commands.py" />
            <location filename="../../desktop/offhand/services/answer_news.py" />
            <location filename="../../desktop/offhand/ui/saved_commands/delivery.py" />
            <location filename="../../desktop/offhand/ui/transcript/footer.py" />
            <location filename="../../desktop/offhand/ui/transcript/message_offers.py" />
            <source>Copy</source>
            <translation>复制</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/signin.py" />
            <location filename="../../desktop/offhand/ui/transcript/link_question.py" />
            <source>Copy address</source>
            <translation>复制地址</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/text_viewer.py" />
            <source>Copy all</source>
            <translation>全部复制</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/receipt.py" />
            <source>Copy all of this as text</source>
            <translation>将全部内容复制为文本</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/select_bar.py" />
            <location filename="../../desktop/offhand/ui/transcript/listing.py" />
            <location filename="../../desktop/offhand/ui/transcript/message_offers.py" />
            <source>Copy as Markdown</source>
            <translation>复制为 Markdown</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/receipt.py" />
            <source>Copy as curl</source>
            <translation>复制为 curl</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/select_bar.py" />
            <location filename="../../desktop/offhand/ui/transcript/message_offers.py" />
            <source>Copy as text</source>
            <translation>复制为文本</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/transcript/listing.py" />
            <source>Copy code</source>
            <translation>复制代码</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/hotkeys/hand_panel.py" />
            <source>Copy command</source>
            <translation>复制命令</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/hotkeys/hand_panel.py" />
            <source>Copy command {label}</source>
            <translation>复制命令 {label}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/key_form.py" />
            <location filename="../../desktop/offhand/ui/transcript/failure.py" />
            <source>Copy details</source>
            <translation>复制详细信息</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/transcript/listing.py" />
            <source>Copy for spreadsheets</source>
            <translation>复制以用于电子表格</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/model_bar.py" />
            <location filename="../../desktop/offhand/ui/dialogs/model_details.py" />
            <source>Copy id</source>
            <translation>复制标识</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/saved_commands/fields.py" />
            <source>Copy it</source>
            <translation>复制</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/hotkeys/hand_panel.py" />
            <source>Copy line</source>
            <translation>复制此行</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/files.py" />
            <source>Copy or download the file again.</source>
            <translation>请重新复制或下载该文件。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/transcript/listing.py" />
            <source>Copy or save this table</source>
            <translation>复制或保存此表格</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/transcript/picture_viewer.py" />
            <source>Copy picture</source>
            <translation>复制图片</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/receipt.py" />
            <source>Copy receipt</source>
            <translation>复制明细</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/signin.py" />
            <source>Copy the address of the page</source>
            <translation>复制页面地址</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/commands.py" />
            <source>Copy the chat up to the message that has the keyboard, or all of it, into a new chat</source>
            <translation>将对话（到获得键盘焦点的消息为止，或全部）复制到新对话</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/transcript/footer.py" />
            <source>Copy the chat up to this message into a new chat</source>
            <translation>将到此消息为止的对话复制到新对话</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/model_details.py" />
            <source>Copy the id of this model</source>
            <translation>复制此模型的标识</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/model_details.py" />
            <source>Copy the id of this model (Ctrl+Shift+C)</source>
            <translation>复制此模型的标识 (Ctrl+Shift+C)</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/transcript/picture_viewer.py" />
            <source>Copy the picture (Ctrl+C)</source>
            <translation>复制图片 (Ctrl+C)</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/composer/drop.py" />
            <source>Copy the picture itself and paste it here.</source>
            <translation>请复制图片本身并粘贴到此处。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/receipt.py" />
            <source>Copy the request as a command for a shell, without the key</source>
            <translation>将请求复制为 shell 命令，不含密钥</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/select_bar.py" />
            <source>Copy the selected messages as Markdown</source>
            <translation>将所选消息复制为 Markdown</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/select_bar.py" />
            <source>Copy the selected messages without marks</source>
            <translation>复制所选消息，不含标记</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/transcript/failure.py" />
            <source>Copy the technical facts</source>
            <translation>复制技术信息</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/signin.py" />
            <source>Copy the whole code from the page.</source>
            <translation>请从页面复制完整代码。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/keys.py" />
            <source>Copy the whole key again from openrouter.ai/settings/keys, where it starts with sk-or-.</source>
            <translation>请从 openrouter.ai/settings/keys 重新复制完整密钥，其以 sk-or- 开头。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/text_viewer.py" />
            <source>Copy the whole text</source>
            <translation>复制整个文本</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/transcript/listing.py" />
            <source>Copy this code</source>
            <translation>复制此代码</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/transcript/footer.py" />
            <source>Copy this message as Markdown</source>
            <translation>将此消息复制为 Markdown</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/quick_commands.py" />
            <source>Copy what is selected, or else the whole answer as Markdown</source>
            <translation>复制所选内容，否则以 Markdown 复制整个回答</translation>
        </message>
        <message>
            <location filename="../prompts/fix-grammar.md" />
            <source>Correct the selected text where it stands</source>
            <translation>就地修正所选文本</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/receipts.py" />
            <location filename="../../desktop/offhand/ui/spending/usage_window.py" />
            <source>Cost</source>
            <translation>费用</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/spending/usage_window.py" />
            <source>Cost by chat</source>
            <translation>按对话的费用</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/spending/usage_window.py" />
            <source>Cost by day</source>
            <translation>按日期的费用</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/spending/usage_window.py" />
            <source>Cost by model</source>
            <translation>按模型的费用</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/keys.py" />
            <source>Create a key at openrouter.ai/settings/keys, or set that service's base URL.</source>
            <translation>请在 openrouter.ai/settings/keys 创建密钥，或设置该服务的基础 URL。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/answers.py" />
            <source>Cut off by a safety check</source>
            <translation>被安全检查截断</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/editors.py" />
            <source>Dark</source>
            <translation>深色</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/setting.py" />
            <source>Data</source>
            <translation>数据</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/settings.py" />
            <source>Data folder</source>
            <translation>数据文件夹</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/spending/usage_window.py" />
            <source>Day</source>
            <translation>日期</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/moments.py" />
            <source>Dec</source>
            <translation>12 月</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/listing.py" />
            <location filename="../../desktop/offhand/services/wording/models.py" />
            <source>December</source>
            <translation>12 月</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/model_settings.py" />
            <source>Default model</source>
            <translation>默认模型</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/commands.py" />
            <location filename="../../desktop/offhand/ui/saved_commands/buttons.py" />
            <location filename="../../desktop/offhand/ui/sidebar/chat_menu.py" />
            <source>Delete</source>
            <translation>删除</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/sidebar/chat_menu.py" />
            <source>Delete for good</source>
            <translation>永久删除</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/key_page.py" />
            <source>Delete key</source>
            <translation>删除密钥</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/saved_commands/buttons.py" />
            <source>Delete the chosen one of yours</source>
            <translation>删除所选的自定义命令</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/offhand/ui/sidebar/chat_menu.py" />
            <source>Delete {n:,} chats</source>
            <extracomment>One: Delete {n:,} chat</extracomment>
            <translation>
                <numerusform>删除 {n:,} 个对话</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/offhand/ui/sidebar/chat_menu.py" />
            <source>Delete {n:,} chats for good</source>
            <extracomment>One: Delete {n:,} chat for good</extracomment>
            <translation>
                <numerusform>永久删除 {n:,} 个对话</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/usage.py" />
            <source>Deleted chat</source>
            <translation>已删除的对话</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/key_page.py" />
            <source>Deleting the key…</source>
            <translation>正在删除密钥…</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/header.py" />
            <source>Demo</source>
            <translation>演示</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/setting.py" />
            <source>Desktop</source>
            <translation>桌面</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/model_details.py" />
            <location filename="../../desktop/offhand/ui/transcript/failure.py" />
            <source>Details</source>
            <translation>详细信息</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/editors.py" />
            <source>Deutsch</source>
            <translation>Deutsch</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/banner.py" />
            <location filename="../../desktop/offhand/ui/composer/notices.py" />
            <location filename="../../desktop/offhand/ui/composer/overflow.py" />
            <location filename="../../desktop/offhand/ui/toasts.py" />
            <source>Dismiss</source>
            <translation>关闭</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/findings.py" />
            <source>Display</source>
            <translation>显示</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/chat_settings.py" />
            <source>Do as the settings say</source>
            <translation>遵循设置</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/comparing/models_bar.py" />
            <source>Do not ask this model</source>
            <translation>不询问此模型</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/comparing/models_bar.py" />
            <source>Do not ask {name}</source>
            <translation>不询问 {name}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/quick_prompt/context_chip.py" />
            <source>Does not go along unless it is added</source>
            <translation>除非添加，否则不会发送</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/request_settings.py" />
            <source>Domains such as example.org, separated by commas. They leave no room for excluded ones.</source>
            <translation>域名，如 example.org，以逗号分隔。设置后排除的域名不再生效。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/request_settings.py" />
            <source>Domains whose pages are left out. They count where no domains to search are named.</source>
            <translation>其页面会被忽略的域名。未指定搜索域名时生效。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/sidebar/shelf_pane.py" />
            <source>Drag a chat here, or move it with its menu.</source>
            <translation>将对话拖到此处，或用其菜单移动。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/blackout/editor.py" />
            <source>Drag over what nobody shall see, or use arrows and the space bar. Once done it is gone for good.</source>
            <translation>拖过不想让人看到的部分，或使用方向键和空格键。完成后无法恢复。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/blackout/canvas.py" />
            <source>Drag to black out. By keyboard: arrows move the frame, Shift and arrows resize it, the space bar blacks out what is in it, Enter is done.</source>
            <translation>拖动以涂黑。键盘操作：方向键移动方框，Shift 加方向键调整大小，空格键涂黑其中内容，Enter 完成。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/region/overlay.py" />
            <source>Drag to choose</source>
            <translation>拖动以选择</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/welcome.py" />
            <source>Drop pictures and texts anywhere on this window, or paste them.</source>
            <translation>将图片和文本拖放到此窗口的任意位置，或粘贴它们。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/saved_commands/buttons.py" />
            <source>Duplicate</source>
            <translation>复制副本</translation>
        </message>
        <message>
            <location filename="../prompts/translate.md" />
            <source>Dutch</source>
            <comment>what a saved command offers</comment>
            <translation>荷兰语</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/commands.py" />
            <location filename="../../desktop/offhand/ui/transcript/footer.py" />
            <location filename="../../desktop/offhand/ui/transcript/message_offers.py" />
            <source>Edit</source>
            <translation>编辑</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/transcript/context_line.py" />
            <source>Edit summary</source>
            <translation>编辑摘要</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/summarising.py" />
            <source>Edit the summary</source>
            <translation>编辑摘要</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/asking.py" />
            <source>Editing a question. Enter asks it again as a new branch, Esc leaves all as it was.</source>
            <translation>正在编辑问题。按 Enter 作为新分支再次提问，按 Esc 保持原样。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/sidebar/sidebar.py" />
            <source>Empty bin</source>
            <translation>清空回收站</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/editors.py" />
            <source>Empty: nothing is sent</source>
            <translation>留空：不发送</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/receipts.py" />
            <source>End</source>
            <translation>结束</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/receipts.py" />
            <source>Ended</source>
            <translation>结束方式</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/editors.py" />
            <source>English</source>
            <translation>English</translation>
        </message>
        <message>
            <location filename="../prompts/translate.md" />
            <source>English</source>
            <comment>what a saved command offers</comment>
            <translation>英语</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/sidebar/tags_dialog.py" />
            <source>Enter adds the tag to the chat</source>
            <translation>按 Enter 为对话添加标签</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/files.py" />
            <source>Enter another value, or reset it.</source>
            <translation>请输入其他值，或重置。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/saved_commands/slot_rows.py" />
            <source>Enter goes on, Shift and Enter begins a new line</source>
            <translation>按 Enter 继续，按 Shift 加 Enter 换行</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/header.py" />
            <location filename="../../desktop/offhand/ui/sidebar/chat_delegate.py" />
            <source>Enter keeps the new title, Esc the old one</source>
            <translation>按 Enter 使用新标题，按 Esc 保留原标题</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/hotkeys/hotkey_row.py" />
            <source>Enter or a click records another chord; Esc then keeps the old one, Backspace takes it away.</source>
            <translation>按 Enter 或单击以录制其他组合键；此时按 Esc 保留原有的，按退格键移除。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/region/overlay.py" />
            <source>Enter or typing asks about it</source>
            <translation>按 Enter 或直接输入以提问</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/welcome.py" />
            <source>Enter sends, Shift+Enter breaks the line, Esc stops an answer.</source>
            <translation>Enter 发送，Shift+Enter 换行，Esc 停止回答。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/region/overlay.py" />
            <source>Enter takes this screen</source>
            <translation>Enter 选取整个屏幕</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/blackout/editor.py" />
            <source>Esc again leaves the picture as it was, with nothing black. Enter blacks it out.</source>
            <translation>再次按 Esc 保持图片原样、不涂黑。按 Enter 涂黑。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/region/overlay.py" />
            <source>Esc leaves</source>
            <translation>Esc 离开</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/context_keeping.py" />
            <source>Everything is sent again</source>
            <translation>将重新发送全部内容</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/files.py" />
            <source>Everything stays in memory and is saved as soon as it can be.</source>
            <translation>所有内容保留在内存中，一旦可行即会保存。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/panes.py" />
            <source>Everywhere</source>
            <translation>任意位置</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/model_directory.py" />
            <source>Excluded</source>
            <translation>已排除</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/key_words.py" />
            <source>Expires</source>
            <translation>到期</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/key.py" />
            <source>Expires:    {expires_at}</source>
            <translation>到期：    {expires_at}</translation>
        </message>
        <message>
            <location filename="../prompts/explain.md" />
            <source>Explain</source>
            <translation>解释</translation>
        </message>
        <message>
            <location filename="../prompts/explain-this-error.md" />
            <source>Explain this error</source>
            <translation>解释此错误</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/exchange.py" />
            <location filename="../../desktop/offhand/ui/sidebar/chat_menu.py" />
            <source>Export</source>
            <translation>导出</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/spending/usage_desk.py" />
            <source>Export CSV</source>
            <translation>导出 CSV</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/spending/usage_window.py" />
            <source>Export CSV…</source>
            <translation>导出 CSV…</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/exchange.py" />
            <source>Export all chats</source>
            <translation>导出所有对话</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/commands.py" />
            <source>Export all chats, import some, or see what Offhand is made of</source>
            <translation>导出所有对话、导入对话，或查看 Offhand 的组成</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/exchange.py" />
            <source>Exported chats (*.json *.zip *.dat *.bak);;All files (*)</source>
            <translation>导出的对话 (*.json *.zip *.dat *.bak);;所有文件 (*)</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/exchange.py" />
            <source>Exporting chats…</source>
            <translation>正在导出对话…</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/thinking.py" />
            <source>Extra high</source>
            <translation>极高</translation>
        </message>
        <message>
            <location filename="../prompts/extract-data.md" />
            <source>Extract data</source>
            <translation>提取数据</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/model_details.py" />
            <source>Facts</source>
            <translation>信息</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/tray_menu.py" />
            <source>Failed: {title}</source>
            <translation>失败：{title}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/request_settings.py" />
            <location filename="../../desktop/offhand/services/wording/receipts.py" />
            <source>Fallback models</source>
            <translation>备用模型</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/model_bar.py" />
            <source>Favourite</source>
            <translation>收藏</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/moments.py" />
            <source>Feb</source>
            <translation>2 月</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/listing.py" />
            <location filename="../../desktop/offhand/services/wording/models.py" />
            <source>February</source>
            <translation>2 月</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/saved_commands/fields.py" />
            <source>File</source>
            <translation>文件</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/export/entries.py" />
            <source>File {name}</source>
            <translation>文件 {name}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/export/html_file.py" />
            <source>File {name}, {count:,} bytes</source>
            <translation>文件 {name}，{count:,} 字节</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/models.py" />
            <location filename="../../desktop/offhand/ui/saved_commands/slot_rows.py" />
            <source>Files</source>
            <translation>文件</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/models.py" />
            <source>Filtered</source>
            <translation>内容过滤</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/model_filters.py" />
            <source>Filters</source>
            <translation>筛选</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/commands.py" />
            <source>Find a chat by its words</source>
            <translation>按内容查找对话</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/commands.py" />
            <location filename="../../desktop/offhand/ui/find_bar.py" />
            <source>Find in chat</source>
            <translation>在对话中查找</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/text_viewer.py" />
            <source>Find in the text</source>
            <translation>在文本中查找</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/commands.py" />
            <source>Find words in this chat</source>
            <translation>在此对话中查找文字</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/sidebar/search_line.py" />
            <source>Finds words in every message; {help}: F1</source>
            <translation>在所有消息中查找文字；{help}：F1</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/commands.py" />
            <source>First branch</source>
            <translation>第一个分支</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/models.py" />
            <source>First provider's</source>
            <translation>首个提供商</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/first_run.py" />
            <source>First run</source>
            <translation>首次运行</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/receipts.py" />
            <source>First token</source>
            <translation>首个 token</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/receipts.py" />
            <source>First word</source>
            <translation>首个字</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/transcript/picture_viewer.py" />
            <source>Fit</source>
            <translation>适应窗口</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/transcript/picture_viewer.py" />
            <source>Fit the picture to the window (0)</source>
            <translation>使图片适应窗口 (0)</translation>
        </message>
        <message>
            <location filename="../prompts/fix-grammar.md" />
            <source>Fix grammar</source>
            <translation>修正语法</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/request_settings.py" />
            <source>Flex is slower and cheaper, priority faster and dearer, where the provider has them. Fast is another name for priority.</source>
            <translation>如果提供商支持：flex 更慢更便宜，priority 更快更贵。fast 是 priority 的别名。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/sidebar/chat_commands.py" />
            <source>Folder</source>
            <translation>文件夹</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/exchange.py" />
            <source>Folder for the exported chats</source>
            <translation>导出对话的文件夹</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/sidebar/chat_actions.py" />
            <source>Folder “{name}” removed, its chats are kept</source>
            <translation>文件夹“{name}”已移除，其中的对话仍保留</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/commands.py" />
            <location filename="../../desktop/offhand/ui/sidebar/places.py" />
            <source>Folders</source>
            <translation>文件夹</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/sidebar/places.py" />
            <source>Folders, tags, archive and bin: which chats are listed</source>
            <translation>文件夹、标签、归档和回收站：列出哪些对话</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/markdown/links.py" />
            <source>Footnote {label}</source>
            <translation>脚注 {label}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/transcript/message_offers.py" />
            <source>Forget from here up</source>
            <translation>忽略此处以上的内容</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/preset_bar.py" />
            <source>Forget it; chats keep its values</source>
            <translation>删除预设；对话保留其值</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/request_settings.py" />
            <source>Form of the answer</source>
            <translation>回答形式</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/transcript/texts.py" />
            <source>Format this long text, which takes a moment</source>
            <translation>为此长文本排版，需要一点时间</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/transcript/texts.py" />
            <source>Formulas: {spoken}</source>
            <translation>公式：{spoken}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/forecasts.py" />
            <source>Found by them, mostly</source>
            <translation>搜索所得，通常</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/model_filters.py" />
            <source>Fr&amp;ee</source>
            <translation>免费(&amp;E)</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/about.py" />
            <source>Free software under the MIT licence. Python {python_version}, Qt {qversion}.</source>
            <translation>以 MIT 许可证发布的自由软件。Python {python_version}，Qt {qversion}。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/files.py" />
            <source>Free some space.</source>
            <translation>请释放一些空间。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/key_words.py" />
            <source>Free tier</source>
            <translation>免费层级</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/key.py" />
            <source>Free tier:  no</source>
            <translation>免费层级：否</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/key.py" />
            <source>Free tier:  yes</source>
            <translation>免费层级：是</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/parser.py" />
            <source>Freezes the screen and has a region of it chosen: drag, or use Enter and the arrows, or leave by
Esc. The quick prompt of the Offhand that runs then opens with it; one is started in the
background where none runs. Nothing of the screen is kept before it is sent.</source>
            <translation>冻结屏幕并选择其中一个区域：拖动，或使用 Enter 和方向键，按 Esc 退出。
随后正在运行的 Offhand 会打开快速提问；若没有运行，则在后台启动一个。
发送之前不会保留屏幕上的任何内容。</translation>
        </message>
        <message>
            <location filename="../prompts/translate.md" />
            <source>French</source>
            <comment>what a saved command offers</comment>
            <translation>法语</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/sampling_settings.py" />
            <source>Frequency penalty</source>
            <translation>频率惩罚</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/quick_settings.py" />
            <source>Fresh chat</source>
            <translation>开始新对话</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/moments.py" />
            <source>Fri</source>
            <translation>周五</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/usage.py" />
            <source>From the cache</source>
            <translation>来自缓存</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/editors.py" />
            <source>From the environment</source>
            <translation>来自环境变量</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/usage.py" />
            <source>From the shell</source>
            <translation>来自命令行</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/editors.py" />
            <source>Full</source>
            <translation>完整</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/receipts.py" />
            <source>Generation</source>
            <translation>生成</translation>
        </message>
        <message>
            <location filename="../prompts/translate.md" />
            <source>German</source>
            <comment>what a saved command offers</comment>
            <translation>德语</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/first_run.py" />
            <source>Get a key</source>
            <translation>获取密钥</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/signin.py" />
            <source>Get a key for the code</source>
            <translation>用代码获取密钥</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/first_run.py" />
            <source>Get a key…</source>
            <translation>获取密钥…</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/signin.py" />
            <source>Getting a key for the code…</source>
            <translation>正在用代码获取密钥…</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/preset_bar.py" />
            <source>Give every new chat the settings of this preset</source>
            <translation>为每个新对话应用此预设的设置</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/commands.py" />
            <source>Give the chat another title</source>
            <translation>为对话换一个标题</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/commands.py" />
            <source>Give the chat tags, or take them away</source>
            <translation>为对话添加或移除标签</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/preset_bar.py" />
            <source>Give these settings a name</source>
            <translation>为这些设置命名</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/commands.py" />
            <source>Give this chat a system prompt, parameters and providers of its own, or a preset</source>
            <translation>为此对话设置单独的系统提示词、参数和提供商，或使用预设</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/commands.py" />
            <source>Go back through the parts of the window</source>
            <translation>反向切换窗口的各部分</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/hotkeys/hotkey_row.py" />
            <location filename="../../desktop/offhand/ui/dialogs/settings_row.py" />
            <source>Go back to the default</source>
            <translation>恢复默认值</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/saved_commands/buttons.py" />
            <source>Go back to the one that comes with Offhand</source>
            <translation>恢复为 Offhand 自带的命令</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/spending/usage_window.py" />
            <source>Go back to where this was opened from (Alt+Left)</source>
            <translation>返回到打开此处的位置 (Alt+Left)</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/model_settings.py" />
            <source>Go on comparing</source>
            <translation>继续比较</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/commands.py" />
            <source>Go on to the list of chats, the header, the messages, the message field</source>
            <translation>依次转到对话列表、标题栏、消息、消息输入框</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/commands.py" />
            <source>Go on with answer 1</source>
            <translation>以回答 1 继续</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/commands.py" />
            <source>Go on with answer 2</source>
            <translation>以回答 2 继续</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/commands.py" />
            <source>Go on with answer 3</source>
            <translation>以回答 3 继续</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/commands.py" />
            <source>Go on with answer 4</source>
            <translation>以回答 4 继续</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/comparing/desk.py" />
            <source>Go on with it</source>
            <translation>以此继续</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/commands.py" />
            <source>Go on with the first of the answers side by side, and with its model</source>
            <translation>以并排回答中的第一个及其模型继续</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/commands.py" />
            <source>Go on with the fourth of the answers side by side, and with its model</source>
            <translation>以并排回答中的第四个及其模型继续</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/commands.py" />
            <source>Go on with the second of the answers side by side, and with its model</source>
            <translation>以并排回答中的第二个及其模型继续</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/commands.py" />
            <source>Go on with the third of the answers side by side, and with its model</source>
            <translation>以并排回答中的第三个及其模型继续</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/comparing/answer_column.py" />
            <source>Go on with this</source>
            <translation>以此继续</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/quick_commands.py" />
            <source>Go on with this chat in the main window, while its answer arrives as well</source>
            <translation>在主窗口中继续此对话，回答到达期间亦可</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/branching.py" />
            <source>Go to the answer that is arriving</source>
            <translation>转到正在到达的回答</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/commands.py" />
            <source>Go to the chat above in the list</source>
            <translation>转到列表中的上一个对话</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/commands.py" />
            <source>Go to the chat below in the list</source>
            <translation>转到列表中的下一个对话</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/transcript/jump.py" />
            <source>Go to the end</source>
            <translation>转到末尾</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/transcript/jump.py" />
            <source>Go to the end of the chat and follow it</source>
            <translation>转到对话末尾并跟随</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/commands.py" />
            <source>Go to the message field</source>
            <translation>转到消息输入框</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/transcript/origin_line.py" />
            <source>Go to the message that this chat was branched from</source>
            <translation>转到此对话分支出来的消息</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/commands.py" />
            <source>Go to the next place where the words stand</source>
            <translation>转到下一处匹配</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/commands.py" />
            <source>Go to the place before where the words stand</source>
            <translation>转到上一处匹配</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/commands.py" />
            <source>Go to the transcript</source>
            <translation>转到对话记录</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/quick_prompt/context_chip.py" />
            <source>Goes along with the question</source>
            <translation>将随问题发送</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/hotkeys/hand_panel.py" />
            <source>Goes into {place}</source>
            <translation>放入{place}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/settings.py" />
            <source>Groups</source>
            <translation>分组</translation>
        </message>
        <message>
            <location filename="../prompts/make-shorter.md" />
            <source>Half of the selected text, saying the same</source>
            <translation>将所选文本缩短一半，意思不变</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/answers.py" />
            <source>Have an answer of that length, or add credit at {place}.</source>
            <translation>请接受该长度的回答，或在 {place} 充值。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/hotkeys/hotkey_row.py" />
            <source>Have the next chord taken</source>
            <translation>采用接下来按下的组合键</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/transcript/cut_bar.py" />
            <source>Have the rest of this answer written</source>
            <translation>让模型写完此回答的其余部分</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/unusable_answers.py" />
            <source>Have the server, or the proxy before it, send answers as they are.</source>
            <translation>请让服务器或其前面的代理不压缩地发送回答。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/transcript/successors.py" />
            <source>Have this model answer here, and in this chat from now on</source>
            <translation>由此模型在此回答，并从现在起用于此对话</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/model_bar.py" />
            <source>Have this model answer in new chats</source>
            <translation>在新对话中由此模型回答</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/composer/chip.py" />
            <source>Have this text in the message instead of beside it (M)</source>
            <translation>将此文本放入消息中，而不是放在旁边 (M)</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/transcript/context_line.py" />
            <source>Have what stands above sent to the model again</source>
            <translation>将上方内容重新发送给模型</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/hotkeys/state_card.py" />
            <source>Heard: {told}.</source>
            <translation>已收到：{told}。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/thinking.py" />
            <source>High</source>
            <translation>高</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/appearance_settings.py" />
            <source>High: black and white, strong edges, and a thick ring where the keyboard is.</source>
            <translation>高：黑白配色、清晰的边缘，键盘焦点处有粗框。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/request_settings.py" />
            <source>Highest price, input</source>
            <translation>最高价格（输入）</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/request_settings.py" />
            <source>Highest price, output</source>
            <translation>最高价格（输出）</translation>
        </message>
        <message>
            <location filename="../prompts/translate.md" />
            <source>Hindi</source>
            <comment>what a saved command offers</comment>
            <translation>印地语</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/forecasts.py" />
            <source>History</source>
            <translation>历史消息</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/hotkeys/hotkey_row.py" />
            <source>Hotkey {label}</source>
            <translation>热键 {label}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/findings.py" />
            <location filename="../../desktop/offhand/domain/hotkey_settings.py" />
            <location filename="../../desktop/offhand/domain/setting.py" />
            <source>Hotkeys</source>
            <translation>热键</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/hotkeys.py" />
            <source>Hotkeys are switched off: no key is taken from other programs.</source>
            <translation>热键已关闭：不会占用其他程序的按键。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/hotkeys.py" />
            <source>Hotkeys are tried a second after the start.</source>
            <translation>启动一秒后尝试注册热键。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/hotkeys.py" />
            <source>Hotkeys go through {way}, but {reason}.</source>
            <translation>热键通过{way}，但{reason}。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/findings.py" />
            <source>Hotkeys in use</source>
            <translation>使用中的热键</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/hotkeys.py" />
            <source>Hotkeys work through {way}.</source>
            <translation>热键通过{way}工作。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/appearance_settings.py" />
            <source>How large everything is, in percent. Ctrl and plus, minus, zero or the wheel change it too.</source>
            <translation>整体大小（百分比）。也可用 Ctrl 加加号、减号、零或滚轮更改。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/sampling_settings.py" />
            <source>How long the model thinks. Empty: as the model likes.</source>
            <translation>模型思考多久。留空：由模型决定。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/desktop_settings.py" />
            <source>Icon in the tray</source>
            <translation>托盘图标</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/model_settings.py" />
            <source>Id of a cheap model that makes the titles. Empty: the model that answered.</source>
            <translation>用于拟定标题的廉价模型标识。留空：使用回答的模型。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/models.py" />
            <source>Images</source>
            <translation>图片</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/exchange.py" />
            <source>Import chats</source>
            <translation>导入对话</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/exchange.py" />
            <source>Import chats…</source>
            <translation>导入对话…</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/exchange.py" />
            <source>Importing chats…</source>
            <translation>正在导入对话…</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/model_table.py" />
            <source>In /M</source>
            <translation>输入 /M</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/comparing/switches.py" />
            <location filename="../../desktop/offhand/ui/zooming.py" />
            <source>In force for this run only. {sentence}</source>
            <translation>仅在本次运行中生效。{sentence}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/hotkeys/hotkeys_page.py" />
            <location filename="../../desktop/offhand/ui/dialogs/settings.py" />
            <source>In force for this run only. {sentence} {advice}</source>
            <translation>仅在本次运行中生效。{sentence}{advice}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/header.py" />
            <source>In the bin</source>
            <translation>在回收站中</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/sidebar/results_pane.py" />
            <source>Indexing {percent} %: older chats follow.</source>
            <translation>已索引 {percent}%：较早的对话随后处理。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/forecasts.py" />
            <location filename="../../desktop/offhand/services/wording/models.py" />
            <location filename="../../desktop/offhand/services/wording/receipts.py" />
            <location filename="../../desktop/offhand/ui/saved_commands/slot_rows.py" />
            <location filename="../../desktop/offhand/ui/spending/usage_window.py" />
            <source>Input</source>
            <translation>输入</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/forecasts.py" />
            <source>Input found by searching</source>
            <translation>搜索得到的输入</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/forecasts.py" />
            <source>Input from the cache</source>
            <translation>缓存输入</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/usage.py" />
            <source>Input tokens</source>
            <translation>输入 token</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/forecasts.py" />
            <source>Input written to the cache</source>
            <translation>写入缓存的输入</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/forecasts.py" />
            <source>Input written to the cache for an hour</source>
            <translation>写入缓存一小时的输入</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/quick_commands.py" />
            <location filename="../../desktop/offhand/ui/quick_prompt/returning.py" />
            <source>Insert</source>
            <translation>插入</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/saved_commands/fields.py" />
            <source>Insert it where the caret is</source>
            <translation>插入到光标处</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/saved_commands/fields.py" />
            <source>Insert {slot}</source>
            <translation>插入 {slot}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/putting_back.py" />
            <source>Inserted into {name}</source>
            <translation>已插入 {name}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/putting_back.py" />
            <source>Inserted into {name}, which cannot take it back</source>
            <translation>已插入 {name}，该程序无法撤销</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/answers.py" />
            <source>Interrupted {moment}</source>
            <translation>已中断（{moment}）</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/saved_commands/delivery.py" />
            <source>It could not be appended to {path}{reason}.</source>
            <translation>无法追加到 {path}{reason}。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/putting_back.py" />
            <source>It could not be copied: the display does not answer</source>
            <translation>无法复制：显示服务没有响应</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/saved_commands/delivery.py" />
            <source>It could not be put into the other window, so it was copied.</source>
            <translation>无法放入另一个窗口，因此已复制。</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/offhand/ui/header.py" />
            <source>It has {n} of its own.</source>
            <extracomment>One: It has one of its own.</extracomment>
            <translation>
                <numerusform>其中 {n} 项为此对话单独设置。</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/receipts.py" />
            <source>It was served at the tier {served}, {asked} was asked for</source>
            <translation>以等级 {served} 提供，请求的是 {asked}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/receipts.py" />
            <source>It was served by {provider}, which was not asked for</source>
            <translation>由 {provider} 提供服务，并非所请求的提供商</translation>
        </message>
        <message>
            <location filename="../prompts/translate.md" />
            <source>Italian</source>
            <comment>what a saved command offers</comment>
            <translation>意大利语</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/app/closing.py" />
            <source>Its icon is in the tray. Quit there, or with Ctrl+Q in the window.</source>
            <translation>其图标位于托盘中。可在托盘中退出，或在窗口中按 Ctrl+Q。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/exchange_parser.py" />
            <source>JSON: pictures and files in a folder beside it, not in it</source>
            <translation>JSON：图片和文件放在旁边的文件夹中，而非文件内</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/moments.py" />
            <source>Jan</source>
            <translation>1 月</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/listing.py" />
            <location filename="../../desktop/offhand/services/wording/models.py" />
            <source>January</source>
            <translation>1 月</translation>
        </message>
        <message>
            <location filename="../prompts/translate.md" />
            <source>Japanese</source>
            <comment>what a saved command offers</comment>
            <translation>日语</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/moments.py" />
            <source>Jul</source>
            <translation>7 月</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/listing.py" />
            <location filename="../../desktop/offhand/services/wording/models.py" />
            <source>July</source>
            <translation>7 月</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/moments.py" />
            <source>Jun</source>
            <translation>6 月</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/listing.py" />
            <location filename="../../desktop/offhand/services/wording/models.py" />
            <source>June</source>
            <translation>6 月</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/quick_prompt/return_bar.py" />
            <source>Keep</source>
            <translation>保留</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/quick_prompt/return_bar.py" />
            <source>Keep (Esc)</source>
            <translation>保留 (Esc)</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/editors.py" />
            <location filename="../../desktop/offhand/ui/hiding.py" />
            <source>Keep running</source>
            <translation>继续运行</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/hiding.py" />
            <source>Keep running without a window?</source>
            <translation>关闭窗口后继续运行？</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/commands.py" />
            <source>Keep the chat at the top of the list</source>
            <translation>将对话保持在列表顶部</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/key_form.py" />
            <source>Keep the key in the keyring of this computer</source>
            <translation>将密钥保存在本机的密钥环中</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/commands.py" />
            <source>Keep this chat</source>
            <translation>保留此对话</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/model_bar.py" />
            <source>Keep this model near the top ({mark_key})</source>
            <translation>将此模型排在前面 ({mark_key})</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/offers.py" />
            <source>Keeps nothing of what is sent</source>
            <translation>不保留任何发送内容</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/key.py" />
            <source>Key:        {places}</source>
            <translation>密钥：    {places}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/spending/desk.py" />
            <source>Key: {words}</source>
            <translation>密钥：{words}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/commands.py" />
            <location filename="../../desktop/offhand/ui/dialogs/shortcuts.py" />
            <source>Keyboard shortcuts</source>
            <translation>键盘快捷键</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/key.py" />
            <source>Keyring:    {backend}</source>
            <translation>密钥环：  {backend}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/key.py" />
            <source>Keyring:    {problem}</source>
            <translation>密钥环：  {problem}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/shortcuts.py" />
            <source>Keys</source>
            <translation>按键</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/shortcuts.py" />
            <source>Keys, what they do, and where</source>
            <translation>按键、其作用及适用位置</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/models.py" />
            <source>Knows until</source>
            <translation>知识截止</translation>
        </message>
        <message>
            <location filename="../prompts/translate.md" />
            <source>Korean</source>
            <comment>what a saved command offers</comment>
            <translation>韩语</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/key_words.py" />
            <source>Label</source>
            <translation>标签</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/saved_commands/fields.py" />
            <source>Label of the input</source>
            <translation>输入框标签</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/key.py" />
            <source>Label:      {label}</source>
            <translation>标签：    {label}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/appearance_settings.py" />
            <location filename="../../desktop/offhand/ui/saved_commands/slot_rows.py" />
            <source>Language</source>
            <translation>语言</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/commands.py" />
            <source>Larger</source>
            <translation>放大</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/commands.py" />
            <source>Last branch</source>
            <translation>最后一个分支</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/editors.py" />
            <source>Last chat</source>
            <translation>上次的对话</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/hotkeys.py" />
            <source>Last press: {label}, {moment}.</source>
            <translation>上次按下：{label}，{moment}。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/editors.py" />
            <source>Latency</source>
            <translation>延迟</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/forecasts.py" />
            <source>Learned from</source>
            <translation>依据</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/quick_prompt/return_bar.py" />
            <source>Leave everything as it is</source>
            <translation>保持原样</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/asking.py" />
            <source>Leave everything as it was (Esc)</source>
            <translation>保持原样 (Esc)</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/safe_start.py" />
            <source>Leave it closed; it stays in the list</source>
            <translation>保持关闭；它仍在列表中</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/transcript/failure.py" />
            <source>Leave out the oldest and retry</source>
            <translation>省略最早的消息并重试</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/answers.py" />
            <source>Leave out the oldest messages, or choose a model that reads more.</source>
            <translation>请省略最早的消息，或选择能读取更多内容的模型。</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/offhand/services/wording/forecasts.py" />
            <source>Leave out the oldest {n}</source>
            <extracomment>One: Leave out the oldest message</extracomment>
            <translation>
                <numerusform>省略最早的 {n} 条</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/asking.py" />
            <source>Leave out {names}</source>
            <translation>排除 {names}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/blackout/editor.py" />
            <source>Leave the picture as it was (Esc)</source>
            <translation>保持图片原样 (Esc)</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/sampling_settings.py" />
            <source>Leaves out words less likely than this share of the likeliest.</source>
            <translation>忽略可能性低于最可能词此比例的词。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/key_words.py" />
            <source>Left</source>
            <translation>剩余</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/forecasts.py" />
            <source>Left of {limit:,}</source>
            <translation>剩余（共 {limit:,}）</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/hotkeys.py" />
            <source>Let go of while a chord is recorded.</source>
            <translation>录制组合键期间已释放。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/quick_prompt/context_chip.py" />
            <source>Let it go along with the question</source>
            <translation>随问题一并发送</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/hotkeys/hand_panel.py" />
            <source>Let the desktop do it</source>
            <translation>交由桌面处理</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/commands.py" />
            <source>Let the model search the web in this chat; each search costs extra</source>
            <translation>允许模型在此对话中搜索网页；每次搜索另行收费</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/keys.py" />
            <source>Let the system create one, or use the key for this session only.</source>
            <translation>请让系统创建一个，或仅在本次会话中使用密钥。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/hotkey_actions.py" />
            <source>Lets you choose a part of the screen, and asks about it in the quick prompt.</source>
            <translation>选择屏幕的一部分，并在快速提问中就其提问。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/about.py" />
            <source>Licence</source>
            <translation>许可证</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/about.py" />
            <source>Licence of {name}</source>
            <translation>{name} 的许可证</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/editors.py" />
            <source>Light</source>
            <translation>浅色</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/appearance_settings.py" />
            <source>Light, dark, or whatever the system uses.</source>
            <translation>浅色、深色，或跟随系统。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/editors.py" />
            <source>Like the system</source>
            <translation>跟随系统</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/forecasts.py" />
            <source>Likely</source>
            <translation>预计</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/key_words.py" />
            <source>Limit</source>
            <translation>限额</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/key.py" />
            <source>Limit:      {checked}</source>
            <translation>限额：    {checked}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/commands.py" />
            <source>List all keys and what they do</source>
            <translation>列出所有按键及其作用</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/models.py" />
            <source>Listed since</source>
            <translation>上架时间</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/models_parser.py" />
            <source>Lists the models: id, context in tokens, kinds of input, price of a million tokens in and out.

With “--with private”, those that somebody runs without keeping anything of what is sent.</source>
            <translation>列出模型：标识、上下文 token 数、输入种类、每百万 token 的输入和输出价格。

使用 “--with private” 时，仅列出有提供商不保留任何发送内容的模型。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/text_viewer.py" />
            <location filename="../../desktop/offhand/ui/transcript/picture_viewer.py" />
            <source>Loading…</source>
            <translation>正在加载…</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/listing.py" />
            <source>Long ago</source>
            <translation>很久以前</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/composing_settings.py" />
            <source>Long pastes become attachments</source>
            <translation>长文本粘贴为附件</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/sampling_settings.py" />
            <location filename="../../desktop/offhand/services/wording/forecasts.py" />
            <location filename="../../desktop/offhand/services/wording/models.py" />
            <source>Longest answer</source>
            <translation>最长回答</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/sampling_settings.py" />
            <source>Longest thinking</source>
            <translation>最长思考</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/first_run.py" />
            <source>Look around first; the settings take a key at any time</source>
            <translation>先看看；随时可在设置中填写密钥</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/keys.py" />
            <source>Look for a password window, then try again, or use the key for this session only.</source>
            <translation>请查看是否有密码窗口，然后重试，或仅在本次会话中使用密钥。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/parser.py" />
            <source>Looks at versions, display, keyring, folders and network, and says what works here
and what does not. Shows no key.</source>
            <translation>检查版本、显示、密钥环、文件夹和网络，说明此处哪些可用、哪些不可用。
不会显示密钥。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/exchange.py" />
            <source>Lost: {what}.</source>
            <translation>丢失：{what}。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/thinking.py" />
            <source>Low</source>
            <translation>低</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/sampling_settings.py" />
            <source>Low is steady, high is surprising.</source>
            <translation>低值更稳定，高值更出人意料。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/request_settings.py" />
            <source>Lowest price, highest throughput or lowest latency. Not set: balanced by price and uptime.</source>
            <translation>最低价格、最高吞吐量或最低延迟。未设置：按价格和可用性平衡。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/panes.py" />
            <source>Main window</source>
            <translation>主窗口</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/files.py" />
            <source>Make a smaller copy of it.</source>
            <translation>请制作一个较小的副本。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/model_bar.py" />
            <source>Make default</source>
            <translation>设为默认</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/blackout/editor.py" />
            <source>Make it black for good (Enter)</source>
            <translation>永久涂黑 (Enter)</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/composer/chip.py" />
            <source>Make parts of this picture black before it is sent (B)</source>
            <translation>发送前将此图片的部分区域涂黑 (B)</translation>
        </message>
        <message>
            <location filename="../prompts/make-shorter.md" />
            <source>Make shorter</source>
            <translation>缩短</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/models.py" />
            <source>Makes images</source>
            <translation>生成图片</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/moments.py" />
            <source>Mar</source>
            <translation>3 月</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/listing.py" />
            <location filename="../../desktop/offhand/services/wording/models.py" />
            <source>March</source>
            <translation>3 月</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/thinking.py" />
            <source>Maximum</source>
            <translation>最大</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/listing.py" />
            <location filename="../../desktop/offhand/services/wording/models.py" />
            <location filename="../../desktop/offhand/services/wording/moments.py" />
            <source>May</source>
            <translation>5 月</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/offers.py" />
            <source>May keep what is sent</source>
            <translation>可能保留发送的内容</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/thinking.py" />
            <source>Medium</source>
            <translation>中</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/composer/editor.py" />
            <location filename="../../desktop/offhand/ui/transcript/menu.py" />
            <source>Message</source>
            <translation>消息</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/commands.py" />
            <source>Message field</source>
            <translation>消息输入框</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/sampling_settings.py" />
            <source>Min P</source>
            <translation>Min P</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/thinking.py" />
            <source>Minimal</source>
            <translation>最低</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/commands.py" />
            <location filename="../../desktop/offhand/domain/setting.py" />
            <location filename="../../desktop/offhand/ui/dialogs/model_table.py" />
            <location filename="../../desktop/offhand/ui/saved_commands/fields.py" />
            <location filename="../../desktop/offhand/ui/spending/usage_window.py" />
            <source>Model</source>
            <translation>模型</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/doctor.py" />
            <location filename="../../desktop/offhand/ui/dialogs/model_view.py" />
            <source>Models</source>
            <translation>模型</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/model_picker.py" />
            <source>Models of the catalogue, and any other id</source>
            <translation>目录中的模型，以及任何其他标识</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/moments.py" />
            <source>Mon</source>
            <translation>周一</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/commands.py" />
            <location filename="../../desktop/offhand/ui/exchange.py" />
            <source>More</source>
            <translation>更多</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/models.py" />
            <source>Most in one request</source>
            <translation>单次请求上限</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/models.py" />
            <source>Most out</source>
            <translation>最大输出</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/appearance_settings.py" />
            <source>Motion</source>
            <translation>动态效果</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/commands.py" />
            <source>Move to folder</source>
            <translation>移到文件夹</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/saved_commands/fields.py" />
            <location filename="../../desktop/offhand/ui/sidebar/name_dialog.py" />
            <source>Name</source>
            <translation>名称</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/model_table.py" />
            <source>Name and id</source>
            <translation>名称和标识</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/model_picker.py" />
            <source>Name or id of a model</source>
            <translation>模型的名称或标识</translation>
        </message>
        <message>
            <location filename="../prompts/extract-data.md" />
            <source>Names, dates, amounts and contacts of the selected text as JSON</source>
            <translation>将所选文本中的姓名、日期、金额和联系方式提取为 JSON</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/about.py" />
            <source>Narrow the list down by words of a name or licence</source>
            <translation>按名称或许可证中的文字缩小列表</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/model_filters.py" />
            <source>Narrow the list of models</source>
            <translation>缩小模型列表</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/doctor.py" />
            <location filename="../../desktop/offhand/domain/setting.py" />
            <source>Network</source>
            <translation>网络</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/editors.py" />
            <source>Never</source>
            <translation>从不</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/request_settings.py" />
            <source>Never ask</source>
            <translation>从不使用</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/request_settings.py" />
            <source>Never search</source>
            <translation>从不搜索</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/sidebar/chat_list.py" />
            <source>New answer</source>
            <translation>新回答</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/tray_menu.py" />
            <source>New answers</source>
            <translation>新回答</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/commands.py" />
            <location filename="../../desktop/offhand/ui/dialogs/editors.py" />
            <location filename="../../desktop/offhand/ui/dialogs/safe_start.py" />
            <location filename="../../desktop/offhand/ui/sidebar/chat_list.py" />
            <location filename="../../desktop/offhand/ui/tray_menu.py" />
            <source>New chat</source>
            <translation>新建对话</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/preset_bar.py" />
            <source>New chats begin with it</source>
            <translation>新对话使用此预设</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/saved_commands/buttons.py" />
            <location filename="../../desktop/offhand/ui/saved_commands/page.py" />
            <source>New command</source>
            <translation>新建命令</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/sidebar/chat_commands.py" />
            <source>New folder</source>
            <translation>新建文件夹</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/sidebar/chat_menu.py" />
            <location filename="../../desktop/offhand/ui/sidebar/places.py" />
            <source>New folder…</source>
            <translation>新建文件夹…</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/commands.py" />
            <source>New temporary chat</source>
            <translation>新建临时对话</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/commands.py" />
            <location filename="../../desktop/offhand/ui/transcript/switcher.py" />
            <source>Next branch</source>
            <translation>下一个分支</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/commands.py" />
            <source>Next chat</source>
            <translation>下一个对话</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/commands.py" />
            <source>Next hit</source>
            <translation>下一个匹配</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/commands.py" />
            <source>Next part of the window</source>
            <translation>窗口的下一部分</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/forecasts.py" />
            <source>Next tier</source>
            <translation>下一档</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/key_words.py" />
            <source>No</source>
            <translation>否</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/keys.py" />
            <source>No API key is stored yet.</source>
            <translation>尚未保存 API 密钥。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/signin.py" />
            <source>No browser can come back to this program here.</source>
            <translation>此处浏览器无法返回本程序。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/signin.py" />
            <source>No browser on this computer, or does it not come back?</source>
            <translation>本机没有浏览器，或浏览器没有返回？</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/editors.py" />
            <source>No cap</source>
            <translation>无上限</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/network.py" />
            <source>No connection to {host} could be made.</source>
            <translation>无法连接到 {host}。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/network.py" />
            <source>No connection to {host} was made within {span}.</source>
            <translation>{span}内未能连接到 {host}。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/request_settings.py" />
            <source>No data collection</source>
            <translation>不收集数据</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/sidebar/chat_menu.py" />
            <source>No folder</source>
            <translation>无文件夹</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/find_bar.py" />
            <source>No hits</source>
            <translation>无匹配</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/hotkeys.py" />
            <source>No hotkey was pressed since Offhand was started.</source>
            <translation>自 Offhand 启动以来没有按过热键。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/hiding.py" />
            <source>No icon in a tray stands for it here. Answers go on, and you can come back at any time: {by_key} Offhand again from the menu of programs, or with “offhand” in a terminal. Ctrl+Q in the window quits.</source>
            <translation>此处没有托盘图标。回答会继续进行，您可以随时返回：{by_key}从程序菜单或在终端中用 “offhand” 再次启动 Offhand。在窗口中按 Ctrl+Q 可退出。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/first_run.py" />
            <source>No key at hand?</source>
            <translation>手头没有密钥？</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/key_page.py" />
            <source>No key is stored yet.</source>
            <translation>尚未保存密钥。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/key_page.py" />
            <source>No key is stored. A server on this computer may do without one.</source>
            <translation>未保存密钥。本机上的服务器可能不需要密钥。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/hotkeys.py" />
            <source>No key of this keyboard makes this chord. Choose another one.</source>
            <translation>此键盘无法产生该组合键。请另选一个。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/keys.py" />
            <source>No key was entered.</source>
            <translation>未输入密钥。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/keys.py" />
            <source>No keyring answers on this computer, so no key can be kept.</source>
            <translation>本机没有可用的密钥环，因此无法保存密钥。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/model_rows.py" />
            <source>No model matches.</source>
            <translation>没有匹配的模型。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/answers.py" />
            <source>No provider of this model fits the privacy settings of the account.</source>
            <translation>此模型没有符合帐户隐私设置的提供商。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/answers.py" />
            <source>No provider of this model takes images.</source>
            <translation>此模型的提供商均不接受图片。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/answers.py" />
            <source>No provider of this model takes tools.</source>
            <translation>此模型的提供商均不支持工具。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/model_offers.py" />
            <source>No provider runs it at present.</source>
            <translation>目前没有提供商运行它。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/answers.py" />
            <source>No provider serves this model{message}.</source>
            <translation>没有提供商提供此模型{message}。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/settings_page.py" />
            <source>No setting matches “{text}”.</source>
            <translation>没有与“{text}”匹配的设置。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/quick_prompt/answer_row.py" />
            <source>No text that can be replaced is selected in {name}</source>
            <translation>{name} 中没有选中可替换的文本</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/network.py" />
            <source>Nobody whom this computer trusts vouches for {host}</source>
            <translation>本机信任的机构均未担保 {host}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/thinking.py" />
            <location filename="../../desktop/offhand/ui/dialogs/editors.py" />
            <location filename="../../desktop/offhand/ui/dialogs/hotkeys/chord_field.py" />
            <location filename="../../desktop/offhand/ui/dialogs/key_words.py" />
            <source>None</source>
            <translation>无</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/hotkeys/hotkey_row.py" />
            <source>None.</source>
            <translation>无。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/editors.py" />
            <source>Normal</source>
            <translation>正常</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/model_bar.py" />
            <source>Not a favourite any more</source>
            <translation>取消收藏</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/hotkeys.py" />
            <source>Not allowed by the desktop, or by you when it asked.</source>
            <translation>桌面或您在询问时未允许。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/key.py" />
            <source>Not checked: {checked}.</source>
            <translation>未检查：{checked}。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/hotkeys.py" />
            <source>Not heard. Another program may keep the whole keyboard, as open menus, games and virtual machines do, or the keys were others. Try again, or record another chord.</source>
            <translation>未收到。可能有其他程序独占了键盘（如打开的菜单、游戏和虚拟机），或按下的是其他键。请重试，或录制其他组合键。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/hotkeys.py" />
            <source>Not heard. Hotkeys are switched off.</source>
            <translation>未收到。热键已关闭。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/hotkeys.py" />
            <source>Not heard. Look in the desktop’s settings whether its shortcuts for Offhand have keys, and which ones.</source>
            <translation>未收到。请在桌面设置中查看 Offhand 的快捷键是否设有按键及其内容。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/hotkeys.py" />
            <source>Not heard. No action has a chord that works: record one below.</source>
            <translation>未收到。没有操作设有可用的组合键：请在下方录制。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/hotkeys.py" />
            <source>Not heard. No hotkey can be heard for the reason above.</source>
            <translation>未收到。由于上述原因，无法收到热键。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/first_run.py" />
            <source>Not now</source>
            <translation>以后再说</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/receipts.py" />
            <source>Not on the list</source>
            <translation>不在价目表中</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/forecasts.py" />
            <location filename="../../desktop/offhand/ui/dialogs/editors.py" />
            <source>Not sent</source>
            <translation>未发送</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/forecasts.py" />
            <source>Not sent from here up: {count}</source>
            <translation>此处以上未发送：{count}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/editors.py" />
            <source>Not set</source>
            <translation>未设置</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/openrouter/signin.py" />
            <source>Not signed in</source>
            <translation>未登录</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/editors.py" />
            <source>Nothing</source>
            <translation>无操作</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/network.py" />
            <source>Nothing came from {host} for {span}.</source>
            <translation>{span}内没有收到 {host} 的任何内容。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/sidebar/results_pane.py" />
            <source>Nothing found</source>
            <translation>未找到</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/sidebar/results_pane.py" />
            <source>Nothing found for {words}</source>
            <translation>未找到{words}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/openrouter/signin.py" />
            <source>Nothing here</source>
            <translation>这里没有内容</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/composer/drop.py" />
            <source>Nothing in what was dropped can be used.</source>
            <translation>拖入的内容均无法使用。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/sidebar/shelf_pane.py" />
            <source>Nothing is archived.</source>
            <translation>没有归档内容。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/saved_commands/slot_rows.py" />
            <source>Nothing is copied: type or paste the text</source>
            <translation>没有复制内容：请输入或粘贴文本</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/caps.py" />
            <source>Nothing is left of {cap}, and what this model costs is not known; nothing was sent.</source>
            <translation>{cap}已无剩余，且此模型的费用未知；未发送任何内容。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/saved_commands/slot_rows.py" />
            <source>Nothing is selected: type or paste the text</source>
            <translation>没有选中内容：请输入或粘贴文本</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/about.py" />
            <source>Nothing matches.</source>
            <translation>没有匹配项。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/saved_commands/delivery.py" />
            <source>Nothing shows notifications here, so it stands here.</source>
            <translation>此处无法显示通知，因此显示在这里。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/openrouter/signin.py" />
            <source>Nothing was changed. You can close this page.</source>
            <translation>未作任何更改。您可以关闭此页面。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/hotkeys/hand_panel.py" />
            <source>Nothing was changed: {problem}.</source>
            <translation>未作更改：{problem}。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/spending/bar_chart.py" />
            <source>Nothing was spent</source>
            <translation>没有花费</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/spending/usage_panel.py" />
            <source>Nothing was spent.</source>
            <translation>没有花费。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/desktop_findings.py" />
            <source>Notifications</source>
            <translation>通知</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/desktop_settings.py" />
            <source>Notifications hold more than the chat's title. A locked screen may show them to anybody.</source>
            <translation>通知中包含对话标题以外的内容。锁屏可能向任何人显示。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/moments.py" />
            <source>Nov</source>
            <translation>11 月</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/listing.py" />
            <location filename="../../desktop/offhand/services/wording/models.py" />
            <source>November</source>
            <translation>11 月</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/moments.py" />
            <source>Oct</source>
            <translation>10 月</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/listing.py" />
            <location filename="../../desktop/offhand/services/wording/models.py" />
            <source>October</source>
            <translation>10 月</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/appearance_settings.py" />
            <source>Of several answers side by side, all are scrolled with one of them, and reach their ends together.</source>
            <translation>并排显示多个回答时，滚动其中一个，其余随之滚动，并同时到达末尾。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/left_out.py" />
            <source>Of {names}, the first {most} are sent: a fallback model takes no more.</source>
            <translation>{names} 中只发送前 {most} 个：备用模型不接受更多。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/left_out.py" />
            <source>Of {names}, {model} takes the first {most}.</source>
            <translation>“{names}”中，{model} 只采用前 {most} 个。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/hotkey_settings.py" />
            <source>Off: Offhand takes no key from other programs.</source>
            <translation>关闭：Offhand 不占用其他程序的按键。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/quick_settings.py" />
            <source>Offer the clipboard</source>
            <translation>提供剪贴板内容</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/hotkeys.py" />
            <source>Offhand cannot take keys from other programs here: {reason}.</source>
            <translation>Offhand 无法在此占用其他程序的按键：{reason}。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/export.py" />
            <location filename="../../desktop/offhand/ui/exchange.py" />
            <source>Offhand chats</source>
            <translation>Offhand 对话</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/handover.py" />
            <source>Offhand could not be started in the background.</source>
            <translation>无法在后台启动 Offhand。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/safe_start.py" />
            <source>Offhand did not end well</source>
            <translation>Offhand 未正常退出</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/app/closing.py" />
            <source>Offhand keeps running</source>
            <translation>Offhand 继续运行</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/quick_prompt/done_window.py" />
            <source>Offhand notice</source>
            <translation>Offhand 提示</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/quick_prompt/window.py" />
            <source>Offhand quick prompt</source>
            <translation>Offhand 快速提问</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/region/overlay.py" />
            <source>Offhand region</source>
            <translation>Offhand 区域</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/settings.py" />
            <source>Offhand settings</source>
            <translation>Offhand 设置</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/spending/usage_window.py" />
            <source>Offhand usage</source>
            <translation>Offhand 用量</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/system/autostart/portal.py" />
            <source>Offhand waits in the background for its hotkey.</source>
            <translation>Offhand 在后台等待热键。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/thinking.py" />
            <source>On</source>
            <translation>开</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/saved_commands/fields.py" />
            <source>One line for each list: lang: English | German</source>
            <translation>每个列表一行：lang: English | German</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/model_filters.py" />
            <source>Only models that call tools</source>
            <translation>仅显示能调用工具的模型</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/model_filters.py" />
            <source>Only models that cost nothing</source>
            <translation>仅显示免费的模型</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/model_filters.py" />
            <source>Only models that read at least so many tokens</source>
            <translation>仅显示至少能读取这么多 token 的模型</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/model_filters.py" />
            <source>Only models that read pictures</source>
            <translation>仅显示能读取图片的模型</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/model_filters.py" />
            <source>Only models that somebody runs without keeping anything of what is sent</source>
            <translation>仅显示有提供商不保留任何发送内容的模型</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/model_filters.py" />
            <source>Only models that think before they answer</source>
            <translation>仅显示回答前会思考的模型</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/model_filters.py" />
            <source>Only models that you asked lately</source>
            <translation>仅显示您最近使用的模型</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/model_filters.py" />
            <source>Only models that you marked</source>
            <translation>仅显示您收藏的模型</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/model_filters.py" />
            <source>Only models whose answers follow a JSON schema</source>
            <translation>仅显示回答遵循 JSON 模式的模型</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/composer/drop.py" />
            <source>Only pictures and texts can be attached</source>
            <translation>只能附加图片和文本</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/request_settings.py" />
            <source>Only providers that keep nothing of what is sent.</source>
            <translation>仅使用不保留任何发送内容的提供商。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/request_settings.py" />
            <source>Only providers that neither store prompts for long nor train on them.</source>
            <translation>仅使用既不长期保存提示词也不用于训练的提供商。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/sampling_settings.py" />
            <source>Only so many of the likeliest words; 0 is all of them.</source>
            <translation>仅考虑这么多个最可能的词；0 表示全部。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/sampling_settings.py" />
            <source>Only the likeliest words that together reach this share.</source>
            <translation>仅考虑合计达到此比例的最可能的词。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/app/closing.py" />
            <location filename="../../desktop/offhand/services/answer_news.py" />
            <location filename="../../desktop/offhand/ui/saved_commands/delivery.py" />
            <source>Open</source>
            <translation>打开</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/tray_menu.py" />
            <source>Open Offhand</source>
            <translation>打开 Offhand</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/safe_start.py" />
            <source>Open as plain text</source>
            <translation>以纯文本打开</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/transcript/link_question.py" />
            <source>Open it</source>
            <translation>打开</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/safe_start.py" />
            <source>Open it all the same</source>
            <translation>仍然打开</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/about.py" />
            <location filename="../../desktop/offhand/ui/dialogs/signin.py" />
            <source>Open page</source>
            <translation>打开页面</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/transcript/failure.py" />
            <source>Open privacy settings</source>
            <translation>打开隐私设置</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/transcript/failure.py" />
            <source>Open settings</source>
            <translation>打开设置</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/signin.py" />
            <source>Open the page in the browser of this computer</source>
            <translation>在本机浏览器中打开页面</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/about.py" />
            <source>Open the page of this part in the browser</source>
            <translation>在浏览器中打开此组件的页面</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/commands.py" />
            <location filename="../../desktop/offhand/ui/transcript/cut_bar.py" />
            <source>Open the settings</source>
            <translation>打开设置</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/signin.py" />
            <source>Open this address in any browser, agree there, and copy the code that it shows into the field.</source>
            <translation>请在任意浏览器中打开此地址，在那里同意，并将显示的代码复制到输入框。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/transcript/link_question.py" />
            <source>Open this link?</source>
            <translation>打开此链接？</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/first_run.py" />
            <source>Open {keys_page} in the browser</source>
            <translation>在浏览器中打开 {keys_page}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/transcript/link_question.py" />
            <source>Open {target}</source>
            <translation>打开 {target}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/account.py" />
            <source>OpenAI or another service</source>
            <translation>OpenAI 或其他服务</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/signin.py" />
            <source>OpenRouter makes a key for Offhand in your browser; nothing has to be copied.</source>
            <translation>OpenRouter 在浏览器中为 Offhand 创建密钥；无需复制任何内容。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/parser.py" />
            <source>Opens the chat window on a built-in endpoint: no key, no network, nothing to pay.
The window says Demo for as long as it runs.</source>
            <translation>在内置端点上打开对话窗口：无需密钥、无需网络、无需付费。
运行期间窗口会一直显示“演示”。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/parser.py" />
            <source>Opens the chat window with FILEs attached; offhand --help lists the commands.</source>
            <translation>打开对话窗口并附上文件；offhand --help 列出所有命令。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/receipts.py" />
            <source>Other providers</source>
            <translation>其他提供商</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/request_settings.py" />
            <source>Other providers may step in</source>
            <translation>允许其他提供商接替</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/model_table.py" />
            <source>Out /M</source>
            <translation>输出 /M</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/models.py" />
            <location filename="../../desktop/offhand/services/wording/receipts.py" />
            <location filename="../../desktop/offhand/ui/spending/usage_window.py" />
            <source>Output</source>
            <translation>输出</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/usage.py" />
            <source>Output tokens</source>
            <translation>输出 token</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/transcript/picture_viewer.py" />
            <source>Own size</source>
            <translation>原始大小</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/about.py" />
            <source>Parts</source>
            <translation>组成部分</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/key_form.py" />
            <source>Paste it here: sk-or-v1-…</source>
            <translation>粘贴到此处：sk-or-v1-…</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/export/entries.py" />
            <source>Pasted text</source>
            <translation>粘贴的文本</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/offhand/services/wording/attached_texts.py" />
            <source>Pasted text · {n:,} characters</source>
            <extracomment>One: Pasted text · 1 character</extracomment>
            <translation>
                <numerusform>粘贴的文本 · {n:,} 个字符</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/blackout/editor.py" />
            <source>Pen</source>
            <translation>画笔</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/markdown/links.py" />
            <location filename="../../desktop/offhand/services/ongoing.py" />
            <location filename="../../desktop/offhand/services/turn.py" />
            <location filename="../../desktop/offhand/ui/composer/composer.py" />
            <location filename="../../desktop/offhand/ui/saved_commands/gathering.py" />
            <location filename="../../desktop/offhand/ui/saved_commands/slot_rows.py" />
            <location filename="../../desktop/offhand/ui/transcript/errands.py" />
            <location filename="../../desktop/offhand/ui/transcript/listed.py" />
            <location filename="../../desktop/offhand/ui/transcript/picture_viewer.py" />
            <source>Picture</source>
            <translation>图片</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/markdown/links.py" />
            <location filename="../../desktop/offhand/ui/transcript/errands.py" />
            <source>Picture from {address}</source>
            <translation>来自 {address} 的图片</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/transcript/pictures.py" />
            <source>Picture in the message{size}; opens it in a window of its own</source>
            <translation>消息中的图片{size}；在单独的窗口中打开</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/blackout/canvas.py" />
            <source>Picture to black out</source>
            <translation>要涂黑的图片</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/models.py" />
            <source>Picture tokens</source>
            <translation>图片 token</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/transcript/pictures.py" />
            <source>Picture {number}</source>
            <translation>图片 {number}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/forecasts.py" />
            <source>Pictures</source>
            <translation>图片</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/attaching.py" />
            <source>Pictures (*.png *.jpg *.jpeg *.webp *.gif *.avif *.bmp *.tif *.tiff *.heic *.heif);;All files (*)</source>
            <translation>图片 (*.png *.jpg *.jpeg *.webp *.gif *.avif *.bmp *.tif *.tiff *.heic *.heif);;所有文件 (*)</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/models.py" />
            <source>Pictures it makes</source>
            <translation>生成的图片</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/forecasts.py" />
            <source>Pictures of the answer</source>
            <translation>回答中的图片</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/composer/drop.py" />
            <source>Pictures on the web are not fetched</source>
            <translation>不会获取网页上的图片</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/commands.py" />
            <location filename="../../desktop/offhand/ui/sidebar/chat_menu.py" />
            <source>Pin</source>
            <translation>置顶</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/offhand/ui/sidebar/chat_menu.py" />
            <source>Pin {n:,} chats</source>
            <extracomment>One: Pin {n:,} chat</extracomment>
            <translation>
                <numerusform>置顶 {n:,} 个对话</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/listing.py" />
            <location filename="../../desktop/offhand/ui/sidebar/chat_list.py" />
            <source>Pinned</source>
            <translation>已置顶</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/sidebar/chat_view.py" />
            <source>Pinned chats first, then the last touched</source>
            <translation>先是置顶的对话，然后是最近使用的</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/plain_chat.py" />
            <source>Plain text</source>
            <translation>纯文本</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/model_offers.py" />
            <source>Policy</source>
            <translation>政策</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/model_offers.py" />
            <source>Policy of {provider}</source>
            <translation>{provider} 的政策</translation>
        </message>
        <message>
            <location filename="../prompts/translate.md" />
            <source>Polish</source>
            <comment>what a saved command offers</comment>
            <translation>波兰语</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/findings.py" />
            <source>Portal</source>
            <translation>门户</translation>
        </message>
        <message>
            <location filename="../prompts/translate.md" />
            <source>Portuguese</source>
            <comment>what a saved command offers</comment>
            <translation>葡萄牙语</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/request_settings.py" />
            <source>Prefer providers by</source>
            <translation>提供商优先依据</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/sampling_settings.py" />
            <source>Presence penalty</source>
            <translation>存在惩罚</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/preset_bar.py" />
            <source>Preset</source>
            <translation>预设</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/transcript/ticks.py" />
            <source>Press Space to select this message or not</source>
            <translation>按空格键选择或取消选择此消息</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/hotkeys/state_card.py" />
            <source>Press it now</source>
            <translation>现在按下</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/hotkeys/chord_field.py" />
            <source>Press keys…</source>
            <translation>请按键…</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/hotkeys/state_card.py" />
            <source>Press one of your hotkeys now: {left} s left.</source>
            <translation>请按下您的某个热键：剩余 {left} 秒。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/saved_commands/fields.py" />
            <source>Preview</source>
            <translation>预览</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/commands.py" />
            <location filename="../../desktop/offhand/ui/transcript/switcher.py" />
            <source>Previous branch</source>
            <translation>上一个分支</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/commands.py" />
            <source>Previous chat</source>
            <translation>上一个对话</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/commands.py" />
            <source>Previous hit</source>
            <translation>上一个匹配</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/commands.py" />
            <source>Previous part of the window</source>
            <translation>窗口的上一部分</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/listing.py" />
            <source>Previous {month} days</source>
            <translation>过去 {month} 天</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/listing.py" />
            <source>Previous {week} days</source>
            <translation>过去 {week} 天</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/editors.py" />
            <location filename="../../desktop/offhand/ui/dialogs/model_details.py" />
            <source>Price</source>
            <translation>价格</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/forecasts.py" />
            <source>Price of a search</source>
            <translation>每次搜索价格</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/forecasts.py" />
            <source>Price of pictures</source>
            <translation>图片价格</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/forecasting.py" />
            <source>Price {forecast}</source>
            <translation>价格 {forecast}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/forecasts.py" />
            <location filename="../../desktop/offhand/services/wording/receipts.py" />
            <source>Prices</source>
            <translation>价格</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/model_rows.py" />
            <source>Prices are US dollars per million tokens.</source>
            <translation>价格为每百万 token 的美元数。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/saved_commands/fields.py" />
            <source>Prompt</source>
            <translation>提示词</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/receipts.py" />
            <source>Provider</source>
            <translation>提供商</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/model_details.py" />
            <location filename="../../desktop/offhand/ui/dialogs/model_offers.py" />
            <source>Providers</source>
            <translation>提供商</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/receipts.py" />
            <source>Providers, in this order</source>
            <translation>提供商（按此顺序）</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/receipts.py" />
            <source>Providers, never</source>
            <translation>提供商（排除）</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/receipts.py" />
            <source>Providers, only</source>
            <translation>提供商（仅限）</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/findings.py" />
            <location filename="../../desktop/offhand/domain/settings.py" />
            <source>Proxy</source>
            <translation>代理</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/hotkeys/hand_panel.py" />
            <source>Put back what stood there</source>
            <translation>恢复原有内容</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/composer/chip.py" />
            <source>Put into the message (M)</source>
            <translation>放入消息 (M)</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/files.py" />
            <source>Put it back or choose it again.</source>
            <translation>请放回原处，或重新选择。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/hotkeys/hand_panel.py" />
            <source>Put it on the clipboard</source>
            <translation>放入剪贴板</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/quick_prompt/answer_row.py" />
            <source>Put the answer in the place of the selected text in {name}</source>
            <translation>用回答替换 {name} 中选中的文本</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/quick_commands.py" />
            <source>Put the answer in the place of the text that is selected in the window of before</source>
            <translation>用回答替换之前窗口中选中的文本</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/quick_commands.py" />
            <source>Put the answer where the caret is in the window of before</source>
            <translation>将回答放到之前窗口的光标处</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/quick_prompt/answer_row.py" />
            <source>Put the answer where the caret is in {name}</source>
            <translation>将回答放到 {name} 的光标处</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/commands.py" />
            <source>Put the chat away, where searching and the archive find it</source>
            <translation>收起对话，可通过搜索和归档找到</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/commands.py" />
            <source>Put the chat into a folder</source>
            <translation>将对话放入文件夹</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/commands.py" />
            <source>Put the chat into the bin for 30 days</source>
            <translation>将对话放入回收站，保留 30 天</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/saved_commands/fields.py" />
            <source>Put this slot where the caret of the prompt is</source>
            <translation>将此占位符放到提示词的光标处</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/composer/drop.py" />
            <source>Put this text into the message</source>
            <translation>将此文本放入消息</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/composer/chip.py" />
            <source>Put {name} into the message</source>
            <translation>将 {name} 放入消息</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/exchange_parser.py" />
            <source>Puts back what offhand backup wrote, once all of it was checked. What is replaced is kept
beside it. Offhand must not be running.</source>
            <translation>全部校验后，恢复 offhand backup 写出的内容。被替换的内容会保留在旁边。
Offhand 不能处于运行状态。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/qt.py" />
            <source>PySide6 6.12.0 ends every program on Python {running}; install PySide6-Essentials 6.11.3, or Python 3.12 or newer</source>
            <translation>PySide6 6.12.0 会使 Python {running} 上的所有程序终止；请安装 PySide6-Essentials 6.11.3，或 Python 3.12 及更新版本</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/transcript/row.py" />
            <source>Question</source>
            <translation>问题</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/transcript/accessibility.py" />
            <source>Question, message {number:,}</source>
            <translation>问题，第 {number:,} 条消息</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/hotkey_actions.py" />
            <location filename="../../desktop/offhand/domain/setting.py" />
            <location filename="../../desktop/offhand/ui/dialogs/editors.py" />
            <location filename="../../desktop/offhand/ui/panes.py" />
            <location filename="../../desktop/offhand/ui/quick_prompt/field.py" />
            <source>Quick prompt</source>
            <translation>快速提问</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/commands.py" />
            <location filename="../../desktop/offhand/ui/dialogs/editors.py" />
            <location filename="../../desktop/offhand/ui/hiding.py" />
            <location filename="../../desktop/offhand/ui/tray_menu.py" />
            <source>Quit</source>
            <translation>退出</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/desktop_settings.py" />
            <source>Quit, or keep running: answers go on, hotkeys work, and the tray or another start brings the window back. Ctrl+Q always quits.</source>
            <translation>退出或继续运行：回答继续进行，热键可用，通过托盘或再次启动可调回窗口。Ctrl+Q 始终退出。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/region/overlay.py" />
            <source>R takes the region of before</source>
            <translation>R 使用上次的区域</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/caps.py" />
            <source>Raise the cap, ask a cheaper model, or {anyway}.</source>
            <translation>提高上限、询问更便宜的模型，或{anyway}。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/caps.py" />
            <source>Raise the cap, ask a cheaper model, wait until {day}, or {anyway}.</source>
            <translation>提高上限、询问更便宜的模型、等到 {day}，或{anyway}。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/spending/usage_window.py" />
            <source>Range</source>
            <translation>时间范围</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/answers.py" />
            <source>Reached the longest length allowed</source>
            <translation>已达到允许的最大长度</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/composer/chip.py" />
            <source>Read (Enter)</source>
            <translation>阅读 (Enter)</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/transcript/context_line.py" />
            <source>Read and change what is sent instead</source>
            <translation>阅读和修改改为发送的内容</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/safe_start.py" />
            <source>Read and save it without its look</source>
            <translation>不带格式阅读和保存</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/model_offers.py" />
            <source>Read in the browser what this provider does with what is sent</source>
            <translation>在浏览器中阅读此提供商如何处理发送的内容</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/composer/chip.py" />
            <source>Read this text in a window of its own (Enter)</source>
            <translation>在单独的窗口中阅读此文本 (Enter)</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/composer/chip.py" />
            <source>Read {name}</source>
            <translation>阅读 {name}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/compaction.py" />
            <source>Reading</source>
            <translation>正在阅读</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/compaction.py" />
            <source>Reading part {number} of {count}</source>
            <translation>正在阅读第 {number} 部分，共 {count} 部分</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/putting_back.py" />
            <source>Reading what was copied before, to put it back afterwards…</source>
            <translation>正在读取之前复制的内容，以便稍后恢复…</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/models.py" />
            <source>Reads</source>
            <translation>读取</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/models.py" />
            <location filename="../../desktop/offhand/ui/transcript/reasoning.py" />
            <source>Reasoning</source>
            <translation>推理</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/sampling_settings.py" />
            <source>Reasoning effort</source>
            <translation>推理强度</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/model_filters.py" />
            <source>Rece&amp;nt</source>
            <translation>最近(&amp;N)</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/commands.py" />
            <location filename="../../desktop/offhand/ui/dialogs/receipt.py" />
            <location filename="../../desktop/offhand/ui/transcript/footer.py" />
            <source>Receipt</source>
            <translation>用量明细</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/transcript/message_offers.py" />
            <source>Receipt…</source>
            <translation>用量明细…</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/hotkeys/hotkey_row.py" />
            <source>Record</source>
            <translation>录制</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/hotkeys/hotkey_row.py" />
            <source>Record {label}</source>
            <translation>录制 {label}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/first_run.py" />
            <source>Recorded answers: no key, no network</source>
            <translation>预先录制的回答：无需密钥和网络</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/editors.py" />
            <source>Reduced</source>
            <translation>减弱</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/appearance_settings.py" />
            <source>Reduced: nothing turns, flashes or fades.</source>
            <translation>减弱：没有旋转、闪烁或渐隐效果。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/hotkey_actions.py" />
            <source>Region question</source>
            <translation>区域提问</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/composer/chip.py" />
            <location filename="../../desktop/offhand/ui/quick_prompt/context_chip.py" />
            <source>Remove</source>
            <translation>移除</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/sidebar/chat_commands.py" />
            <source>Remove folder</source>
            <translation>移除文件夹</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/sidebar/sidebar.py" />
            <source>Remove for good all chats that are in the bin</source>
            <translation>永久移除回收站中的所有对话</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/preset_bar.py" />
            <source>Remove preset</source>
            <translation>移除预设</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/comparing/models_bar.py" />
            <location filename="../../desktop/offhand/ui/composer/chip.py" />
            <source>Remove {name}</source>
            <translation>移除 {name}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/quick_prompt/context_chip.py" />
            <source>Remove {source}</source>
            <translation>移除{source}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/commands.py" />
            <source>Rename</source>
            <translation>重命名</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/sidebar/chat_commands.py" />
            <source>Rename folder</source>
            <translation>重命名文件夹</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/sidebar/chat_commands.py" />
            <source>Rename…</source>
            <translation>重命名…</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/sampling_settings.py" />
            <source>Repetition penalty</source>
            <translation>重复惩罚</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/quick_commands.py" />
            <location filename="../../desktop/offhand/ui/quick_prompt/returning.py" />
            <source>Replace</source>
            <translation>替换</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/saved_commands/fields.py" />
            <source>Replace the selected text</source>
            <translation>替换选中的文本</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/putting_back.py" />
            <source>Replaced in {name}</source>
            <translation>已在 {name} 中替换</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/putting_back.py" />
            <source>Replaced in {name}, which cannot take it back</source>
            <translation>已在 {name} 中替换，该程序无法撤销</translation>
        </message>
        <message>
            <location filename="../prompts/reply-politely.md" />
            <source>Reply politely</source>
            <translation>礼貌回复</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/forecasts.py" />
            <source>Request</source>
            <translation>请求</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/saved_commands/buttons.py" />
            <source>Reset</source>
            <translation>重置</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/answers.py" />
            <source>Reset the sampling settings, or choose another model.</source>
            <translation>请重置采样设置，或选择其他模型。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/hotkeys/hotkey_row.py" />
            <location filename="../../desktop/offhand/ui/dialogs/settings_row.py" />
            <source>Reset {label}</source>
            <translation>重置 {label}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/header.py" />
            <location filename="../../desktop/offhand/ui/sidebar/chat_menu.py" />
            <source>Restore</source>
            <translation>恢复</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/offhand/ui/sidebar/chat_menu.py" />
            <source>Restore {n:,} chats</source>
            <extracomment>One: Restore {n:,} chat</extracomment>
            <translation>
                <numerusform>恢复 {n:,} 个对话</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/export/html_file.py" />
            <source>Result</source>
            <translation>结果</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/model_directory.py" />
            <source>Retired</source>
            <translation>已停用</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/models.py" />
            <source>Retired on {day}</source>
            <translation>已于 {day} 停用</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/models.py" />
            <source>Retires on {day}</source>
            <translation>将于 {day} 停用</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/models.py" />
            <source>Retires today</source>
            <translation>今天停用</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/commands.py" />
            <location filename="../../desktop/offhand/domain/quick_commands.py" />
            <location filename="../../desktop/offhand/ui/transcript/cut_bar.py" />
            <location filename="../../desktop/offhand/ui/transcript/footer.py" />
            <location filename="../../desktop/offhand/ui/transcript/message_offers.py" />
            <source>Retry</source>
            <translation>重试</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/transcript/footer.py" />
            <source>Retry with</source>
            <translation>换模型重试</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/transcript/failure.py" />
            <source>Retry with {longest:,} tokens</source>
            <translation>以 {longest:,} token 重试</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/transcript/message_offers.py" />
            <source>Retry with…</source>
            <translation>换模型重试…</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/setting.py" />
            <source>Routing</source>
            <translation>路由</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/saved_commands/form.py" />
            <source>Run</source>
            <translation>执行</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/models.py" />
            <source>Run with</source>
            <translation>运行方式</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/parser.py" />
            <source>Runs a saved command in the Offhand that runs; one is started in the background where none
runs. What the command lacks is asked for in the quick prompt. INPUT fills its {input}; a
command that has none works on INPUT instead of the selected text:
  offhand run translate 'Guten Morgen'
To be bound to keys in the settings of desktops that have no global hotkeys for programs.</source>
            <translation>在正在运行的 Offhand 中执行已保存的命令；若未运行，则在后台启动。
命令缺少的内容会在快速提问中询问。INPUT 填入其 {input}；
没有 {input} 的命令处理 INPUT，而非选中的文本：
  offhand run translate 'Guten Morgen'
适用于不向程序提供全局热键的桌面，可在其设置中绑定按键。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/model_settings.py" />
            <source>Said to the model before every chat. Free of dates it is cheap to cache.</source>
            <translation>在每个对话之前告知模型。不含日期时缓存成本较低。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/branching.py" />
            <source>Same model: {same}</source>
            <translation>同一模型：{same}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/hotkey_actions.py" />
            <source>Same region again</source>
            <translation>再次使用同一区域</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/setting.py" />
            <source>Sampling</source>
            <translation>采样</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/moments.py" />
            <source>Sat</source>
            <translation>周六</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/key_form.py" />
            <source>Save anyway</source>
            <translation>仍然保存</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/transcript/saving.py" />
            <source>Save as</source>
            <translation>另存为</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/transcript/listing.py" />
            <source>Save as CSV…</source>
            <translation>另存为 CSV…</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/chat_options.py" />
            <source>Save as preset</source>
            <translation>保存为预设</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/preset_bar.py" />
            <source>Save as preset…</source>
            <translation>保存为预设…</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/plain_chat.py" />
            <source>Save as…</source>
            <translation>另存为…</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/transcript/listing.py" />
            <source>Save code</source>
            <translation>保存代码</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/keys.py" />
            <source>Save it again in the settings.</source>
            <translation>请在设置中重新保存。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/keys.py" />
            <source>Save it and ask something: the answer shows whether it is accepted.</source>
            <translation>请保存并提问：从回答可知密钥是否被接受。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/key_form.py" />
            <source>Save key</source>
            <translation>保存密钥</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/keys.py" />
            <source>Save one in the settings or with “offhand key set”.</source>
            <translation>请在设置中保存，或使用 “offhand key set”。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/transcript/picture_viewer.py" />
            <source>Save picture</source>
            <translation>保存图片</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/careful_opening.py" />
            <source>Save the chat</source>
            <translation>保存对话</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/transcript/picture_viewer.py" />
            <source>Save the picture as a file (Ctrl+S)</source>
            <translation>将图片保存为文件 (Ctrl+S)</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/transcript/listing.py" />
            <source>Save this code as a file</source>
            <translation>将此代码保存为文件</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/key_form.py" />
            <source>Saved in the keyring.</source>
            <translation>已保存到密钥环。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/key_form.py" />
            <source>Saved in the keyring; not tested yet.</source>
            <translation>已保存到密钥环；尚未测试。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/key_form.py" />
            <source>Saving the key…</source>
            <translation>正在保存密钥…</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/spending/usage_window.py" />
            <source>Say how much may be spent</source>
            <translation>设定可花费的金额</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/request_settings.py" />
            <location filename="../../desktop/offhand/ui/dialogs/editors.py" />
            <location filename="../../desktop/offhand/ui/saved_commands/fields.py" />
            <source>Schema</source>
            <translation>模式</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/app/regions.py" />
            <source>Screenshot</source>
            <translation>屏幕截图</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/findings.py" />
            <source>Screenshots</source>
            <translation>截图</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/appearance_settings.py" />
            <source>Scroll answers together</source>
            <translation>同步滚动回答</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/comparing/columns.py" />
            <source>Scroll together</source>
            <translation>同步滚动</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/search_field.py" />
            <location filename="../../desktop/offhand/ui/sidebar/search_line.py" />
            <source>Search</source>
            <translation>搜索</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/commands.py" />
            <source>Search conversations</source>
            <translation>搜索对话</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/sidebar/search_line.py" />
            <source>Search help</source>
            <translation>搜索帮助</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/about.py" />
            <source>Search licences</source>
            <translation>搜索许可证</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/model_picker.py" />
            <source>Search models</source>
            <translation>搜索模型</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/request_settings.py" />
            <source>Search only</source>
            <translation>仅搜索</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/settings.py" />
            <source>Search settings</source>
            <translation>搜索设置</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/shortcuts.py" />
            <source>Search shortcuts</source>
            <translation>搜索快捷键</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/find_bar.py" />
            <source>Searching…</source>
            <translation>正在搜索…</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/desktop_settings.py" />
            <source>Seconds that an answer must have taken to be told of. 0: every one. Failures are always told.</source>
            <translation>回答须达到的耗时（秒）才会通知。0：全部通知。失败始终通知。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/findings.py" />
            <source>Secret Service</source>
            <translation>Secret Service</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/sidebar/chat_list.py" />
            <source>Section</source>
            <translation>分组</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/explanation.py" />
            <source>See “offhand --help”.</source>
            <translation>请参阅 “offhand --help”。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/handover.py" />
            <source>See “offhand doctor” for the reason, and paste or drop a screenshot instead.</source>
            <translation>原因请参阅 “offhand doctor”，也可改为粘贴或拖入截图。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/sampling_settings.py" />
            <source>Seed</source>
            <translation>随机种子</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/commands.py" />
            <location filename="../../desktop/offhand/ui/transcript/message_offers.py" />
            <source>Select messages</source>
            <translation>选择消息</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/select_bar.py" />
            <source>Select nothing (Esc)</source>
            <translation>取消选择 (Esc)</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/transcript/ticks.py" />
            <source>Select {accessiblename}, message {number:,}</source>
            <translation>选择{accessiblename}，第 {number:,} 条消息</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/saved_commands/slot_rows.py" />
            <source>Selected text</source>
            <translation>选中的文本</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/quick_prompt/context.py" />
            <source>Selection</source>
            <translation>所选内容</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/composer/send_button.py" />
            <source>Send</source>
            <translation>发送</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/transcript/context_line.py" />
            <source>Send again</source>
            <translation>重新发送</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/quick_commands.py" />
            <source>Send and continue in window</source>
            <translation>发送并在窗口中继续</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/context_keeping.py" />
            <source>Send anyway</source>
            <translation>仍然发送</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/transcript/failure.py" />
            <source>Send anyway once</source>
            <translation>仅此一次仍然发送</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/context_keeping.py" />
            <source>Send everything again</source>
            <translation>重新发送全部内容</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/answers.py" />
            <source>Send fewer or smaller attachments, or start a new chat.</source>
            <translation>请减少或缩小附件，或新建对话。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/context_keeping.py" />
            <source>Send nothing of what is above</source>
            <translation>不发送上方的内容</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/comparing/models_bar.py" />
            <source>Send the next questions to one model again</source>
            <translation>接下来的问题重新只发送给一个模型</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/commands.py" />
            <source>Send the next questions to up to four models side by side</source>
            <translation>将接下来的问题并排发送给最多四个模型</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/composer/composer.py" />
            <source>Send the question (Enter)</source>
            <translation>发送问题 (Enter)</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/transcript/message_offers.py" />
            <source>Send what is above again</source>
            <translation>重新发送上方内容</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/asking.py" />
            <source>Send without pictures</source>
            <translation>不带图片发送</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/transcript/context_line.py" />
            <source>Sent instead: a summary</source>
            <translation>已改为发送：摘要</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/moments.py" />
            <source>Sep</source>
            <translation>9 月</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/listing.py" />
            <location filename="../../desktop/offhand/services/wording/models.py" />
            <source>September</source>
            <translation>9 月</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/request_settings.py" />
            <location filename="../../desktop/offhand/services/wording/receipts.py" />
            <source>Service tier</source>
            <translation>服务等级</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/forecasts.py" />
            <source>Service tier {tier}</source>
            <translation>服务等级 {tier}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/findings.py" />
            <source>Session bus</source>
            <translation>会话总线</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/network.py" />
            <source>Set a base URL that starts with https.</source>
            <translation>请设置以 https 开头的基础 URL。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/settings_row.py" />
            <source>Set for this run by the command line or the environment.</source>
            <translation>本次运行由命令行或环境变量设定。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/network.py" />
            <source>Set the right base URL in the settings.</source>
            <translation>请在设置中填写正确的基础 URL。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/doctor.py" />
            <location filename="../../desktop/offhand/domain/commands.py" />
            <location filename="../../desktop/offhand/ui/desk.py" />
            <location filename="../../desktop/offhand/ui/transcript/cut_bar.py" />
            <location filename="../../desktop/offhand/ui/tray_menu.py" />
            <source>Settings</source>
            <translation>设置</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/preset_bar.py" />
            <source>Settings of its own</source>
            <translation>自定义设置</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/system/hotkeys/recipes.py" />
            <source>Settings, Keyboard, Custom Shortcuts</source>
            <translation>“设置 → 键盘 → 自定义快捷键”</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/region/overlay.py" />
            <source>Shift and arrows resize it</source>
            <translation>Shift 加方向键调整大小</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/shortcuts.py" />
            <source>Shortcuts</source>
            <translation>快捷键</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/branching.py" />
            <source>Show</source>
            <translation>显示</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/model_bar.py" />
            <source>Show all models again</source>
            <translation>重新显示所有模型</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/signin.py" />
            <source>Show an address, and a field for its code</source>
            <translation>显示地址及其代码输入框</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/commands.py" />
            <source>Show everything as large as usual</source>
            <translation>恢复为默认大小</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/commands.py" />
            <source>Show everything larger</source>
            <translation>放大所有内容</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/commands.py" />
            <source>Show everything smaller</source>
            <translation>缩小所有内容</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/transcript/texts.py" />
            <source>Show formatted</source>
            <translation>显示格式</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/saved_commands/fields.py" />
            <source>Show it</source>
            <translation>显示</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/safe_start.py" />
            <source>Show it as usual</source>
            <translation>照常显示</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/saved_commands/fields.py" />
            <source>Show it in a notification</source>
            <translation>在通知中显示</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/key_form.py" />
            <source>Show key</source>
            <translation>显示密钥</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/transcript/listing.py" />
            <source>Show long lines in several</source>
            <translation>将长行分多行显示</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/editors.py" />
            <source>Show or hide</source>
            <translation>显示或隐藏</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/transcript/reasoning.py" />
            <source>Show or hide how the model came to its answer</source>
            <translation>显示或隐藏模型得出回答的过程</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/commands.py" />
            <source>Show or hide the list of chats</source>
            <translation>显示或隐藏对话列表</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/spending/usage_window.py" />
            <source>Show tables in the place of charts</source>
            <translation>以表格代替图表</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/transcript/switcher.py" />
            <source>Show the alternative after</source>
            <translation>显示下一个备选</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/commands.py" />
            <source>Show the alternative after, of the message that has the keyboard</source>
            <translation>显示获得键盘焦点的消息的下一个备选</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/transcript/switcher.py" />
            <source>Show the alternative before</source>
            <translation>显示上一个备选</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/commands.py" />
            <source>Show the alternative before, of the message that has the keyboard</source>
            <translation>显示获得键盘焦点的消息的上一个备选</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/desktop_settings.py" />
            <source>Show the answer's beginning</source>
            <translation>显示回答开头</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/appearance_settings.py" />
            <source>Show the chat that was in view last, or a new one.</source>
            <translation>显示上次查看的对话，或新建对话。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/commands.py" />
            <source>Show the first alternative of the message that has the keyboard</source>
            <translation>显示获得键盘焦点的消息的第一个备选</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/commands.py" />
            <source>Show the last alternative of the message that has the keyboard</source>
            <translation>显示获得键盘焦点的消息的最后一个备选</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/key_form.py" />
            <source>Show the letters</source>
            <translation>显示字符</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/key_form.py" />
            <source>Show the letters of the key</source>
            <translation>显示密钥的字符</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/shortcuts.py" />
            <source>Show the lines that hold these words or keys</source>
            <translation>显示含有这些文字或按键的行</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/transcript/picture_viewer.py" />
            <source>Show the picture at its own size (1)</source>
            <translation>以原始大小显示图片 (1)</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/transcript/picture_viewer.py" />
            <source>Show the picture larger (+)</source>
            <translation>放大图片 (+)</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/transcript/picture_viewer.py" />
            <source>Show the picture smaller (-)</source>
            <translation>缩小图片 (-)</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/settings.py" />
            <source>Show the settings whose name or explanation holds these words</source>
            <translation>显示名称或说明中含有这些文字的设置</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/transcript/failure.py" />
            <source>Show the technical facts, for a report</source>
            <translation>显示技术信息以便报告</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/commands.py" />
            <source>Show what can be done with this chat</source>
            <translation>显示可对此对话执行的操作</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/commands.py" />
            <source>Show what the answer that has the keyboard, or the last one, took and cost</source>
            <translation>显示获得键盘焦点的回答或最后一个回答的耗时与费用</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/transcript/footer.py" />
            <source>Show what this answer took and cost</source>
            <translation>显示此回答的耗时与费用</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/commands.py" />
            <source>Show what was spent, by day, model and chat</source>
            <translation>按日期、模型和对话显示花费</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/branching.py" />
            <source>Show {count} answers side by side</source>
            <translation>并排显示 {count} 个回答</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/desktop_settings.py" />
            <source>Shows a notification when an answer ends, or fails, that you do not see.</source>
            <translation>当未显示的回答完成或失败时显示通知。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/hotkey_actions.py" />
            <source>Shows and hides the quick prompt from every program.</source>
            <translation>在任何程序中显示和隐藏快速提问。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/desktop_settings.py" />
            <source>Shows or hides the window, calls the quick prompt, or does nothing. The menu is always there.</source>
            <translation>显示或隐藏窗口、调出快速提问，或不执行操作。菜单始终可用。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/parser.py" />
            <source>Shows the quick prompt of the Offhand that runs, or hides it; one is started in the
background where none runs. With TEXT it always shows. To be bound to keys in the settings
of desktops that have no global hotkeys for programs.</source>
            <translation>显示或隐藏正在运行的 Offhand 的快速提问；若未运行，则在后台启动。
给出 TEXT 时始终显示。适用于不向程序提供全局热键的桌面，
可在其设置中绑定按键。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/desktop_settings.py" />
            <source>Shows whether answers are on their way or failed. Not every desktop has a tray.</source>
            <translation>显示是否有正在生成或失败的回答。并非所有桌面都有托盘。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/comparing/models_bar.py" />
            <source>Side by side:</source>
            <translation>并排：</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/comparing/models_bar.py" />
            <source>Side by side: {names}</source>
            <translation>并排：{names}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/commands.py" />
            <source>Sidebar</source>
            <translation>侧边栏</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/signin.py" />
            <source>Sign in again and agree there, or paste a key.</source>
            <translation>请重新登录并在那里同意，或粘贴密钥。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/signin.py" />
            <source>Sign in again for a new one.</source>
            <translation>请重新登录以获取新代码。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/signin.py" />
            <source>Sign in with OpenRouter</source>
            <translation>使用 OpenRouter 登录</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/signin.py" />
            <source>Sign-in address</source>
            <translation>登录地址</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/signin.py" />
            <source>Sign-in code</source>
            <translation>登录代码</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/request_settings.py" />
            <source>Slugs of providers such as xai or azure, in the order in which they are tried.</source>
            <translation>提供商代号，如 xai 或 azure，按尝试顺序排列。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/request_settings.py" />
            <source>Slugs of providers that never serve.</source>
            <translation>从不使用的提供商代号。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/request_settings.py" />
            <source>Slugs of the only providers that may serve.</source>
            <translation>仅允许使用的提供商代号。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/commands.py" />
            <source>Smaller</source>
            <translation>缩小</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/editors.py" />
            <source>Some JSON</source>
            <translation>任意 JSON</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/left_out.py" />
            <source>Some domains are not sent</source>
            <translation>部分域名不会发送</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/hotkeys.py" />
            <source>Some hotkeys do not work: {each}.</source>
            <translation>部分热键不起作用：{each}。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/unusable_answers.py" />
            <source>Something came back that is not an answer{message}.</source>
            <translation>返回的内容不是回答{message}。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/explanation.py" />
            <source>Something unexpected happened.</source>
            <translation>发生了意外情况。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/desk.py" />
            <source>Something went wrong inside Offhand. It goes on; the log says where it happened.</source>
            <translation>Offhand 内部出错。程序继续运行，日志中记录了出错位置。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/transcript/inlines.py" />
            <source>Source {number}: {target}</source>
            <translation>来源 {number}：{target}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/export/markdown_file.py" />
            <location filename="../../desktop/offhand/ui/transcript/texts.py" />
            <source>Sources</source>
            <translation>来源</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/sidebar/tags_dialog.py" />
            <source>Space gives a tag or takes it away</source>
            <translation>按空格键添加或移除标签</translation>
        </message>
        <message>
            <location filename="../prompts/translate.md" />
            <source>Spanish</source>
            <comment>what a saved command offers</comment>
            <translation>西班牙语</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/receipts.py" />
            <source>Speed</source>
            <translation>速度</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/setting.py" />
            <source>Spending</source>
            <translation>支出</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/usage.py" />
            <source>Spent</source>
            <translation>花费</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/models.py" />
            <source>Stands for</source>
            <translation>代表</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/commands.py" />
            <source>Start a chat that never touches the disk</source>
            <translation>开始一个从不写入磁盘的对话</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/commands.py" />
            <source>Start an empty chat</source>
            <translation>开始一个空白对话</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/screen.py" />
            <source>Start it again where there is a display.</source>
            <translation>请在有显示器的环境中重新启动。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/handover.py" />
            <source>Start it with “offhand”, which says why.</source>
            <translation>请用 “offhand” 启动，它会说明原因。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/desktop_settings.py" />
            <source>Start when I log in</source>
            <translation>登录时启动</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/desktop_settings.py" />
            <source>Starts without a window, for the hotkey and the tray. Shows what is really set on this system.</source>
            <translation>启动时不显示窗口，供热键和托盘使用。显示此系统上的实际设置。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/commands.py" />
            <location filename="../../desktop/offhand/domain/quick_commands.py" />
            <location filename="../../desktop/offhand/ui/composer/send_button.py" />
            <location filename="../../desktop/offhand/ui/composer/summary_panel.py" />
            <location filename="../../desktop/offhand/ui/dialogs/hotkeys/state_card.py" />
            <source>Stop</source>
            <translation>停止</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/sampling_settings.py" />
            <source>Stop at</source>
            <translation>停止于</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/commands.py" />
            <location filename="../../desktop/offhand/domain/quick_commands.py" />
            <source>Stop the answer and keep its text</source>
            <translation>停止回答并保留其文本</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/composer/send_button.py" />
            <source>Stop the answer and keep its text (Esc)</source>
            <translation>停止回答并保留其文本 (Esc)</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/hotkeys/state_card.py" />
            <source>Stop the trial</source>
            <translation>停止测试</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/comparing/answer_column.py" />
            <source>Stop this answer</source>
            <translation>停止此回答</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/comparing/answer_column.py" />
            <source>Stop this answer and keep its text</source>
            <translation>停止此回答并保留其文本</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/busy_line.py" />
            <source>Stop waiting; nothing is changed</source>
            <translation>停止等待；不作任何更改</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/commands.py" />
            <source>Stop what runs, keep its text, and leave</source>
            <translation>停止正在进行的回答、保留文本并退出</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/tray_menu.py" />
            <source>Stop {title}</source>
            <translation>停止 {title}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/answers.py" />
            <source>Stopped</source>
            <translation>已停止</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/parser.py" />
            <source>Streams the answer to standard output. What is piped in is appended to TEXT:
  git diff | offhand ask 'Write the commit message'</source>
            <translation>将回答流式输出到标准输出。管道输入的内容会附加到 TEXT 之后：
  git diff | offhand ask 'Write the commit message'</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/models.py" />
            <source>Structured</source>
            <translation>结构化</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/context_keeping.py" />
            <source>Sum up older messages…</source>
            <translation>总结较早的消息…</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/offhand/services/wording/forecasts.py" />
            <source>Sum up the oldest {count}</source>
            <extracomment>One: Sum up the oldest message</extracomment>
            <translation>
                <numerusform>总结最早的 {count} 条</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/context_keeping.py" />
            <source>Sum up…</source>
            <translation>总结…</translation>
        </message>
        <message>
            <location filename="../prompts/summarise.md" />
            <source>Summarise</source>
            <translation>总结</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/usage.py" />
            <location filename="../../desktop/offhand/ui/composer/summary_panel.py" />
            <source>Summary</source>
            <translation>摘要</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/moments.py" />
            <source>Sun</source>
            <translation>周日</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/hotkeys.py" />
            <source>Switched off.</source>
            <translation>已关闭。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/system/hotkeys/recipes.py" />
            <source>System Settings, Shortcuts, Add New, Command</source>
            <translation>“系统设置 → 快捷键 → 新增 → 命令”</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/model_settings.py" />
            <location filename="../../desktop/offhand/services/wording/forecasts.py" />
            <source>System prompt</source>
            <translation>系统提示词</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/transcript/listing.py" />
            <source>Table</source>
            <translation>表格</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/transcript/listing.py" />
            <source>Table actions</source>
            <translation>表格操作</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/spending/usage_window.py" />
            <source>Tables</source>
            <translation>表格</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/commands.py" />
            <location filename="../../desktop/offhand/ui/sidebar/tags_dialog.py" />
            <source>Tags</source>
            <translation>标签</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/sidebar/tags_dialog.py" />
            <source>Tags of {count:,} chats</source>
            <translation>{count:,} 个对话的标签</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/screen.py" />
            <source>Take a screenshot with the desktop's own tool, and paste or drop it.</source>
            <translation>请用桌面自带的工具截图，然后粘贴或拖入。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/commands.py" />
            <source>Take back what was just done with a chat</source>
            <translation>撤销刚才对对话的操作</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/hotkeys/hotkey_row.py" />
            <source>Take its chord away</source>
            <translation>移除其组合键</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/model_bar.py" />
            <source>Take out</source>
            <translation>移除</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/sidebar/chat_menu.py" />
            <source>Take out of the archive</source>
            <translation>取消归档</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/preset_bar.py" />
            <source>Take over a model and settings that were given a name</source>
            <translation>采用已命名的模型和设置</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/quick_commands.py" />
            <source>Take the answer back out of the window that it was put into</source>
            <translation>从放入的窗口中撤回回答</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/key_page.py" />
            <source>Take the key out of the keyring</source>
            <translation>从密钥环中移除密钥</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/blackout/editor.py" />
            <source>Take the last one back (Ctrl+Z)</source>
            <translation>撤销上一步 (Ctrl+Z)</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/header.py" />
            <source>Take this chat out of the bin</source>
            <translation>从回收站取回此对话</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/banner.py" />
            <location filename="../../desktop/offhand/ui/toasts.py" />
            <source>Take this notice away</source>
            <translation>关闭此提示</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/composer/overflow.py" />
            <source>Take this notice away and leave everything as it is</source>
            <translation>关闭此提示，保持原样</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/composer/notices.py" />
            <source>Take this offer away and leave everything as it is</source>
            <translation>关闭此提议，保持原样</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/composer/chip.py" />
            <source>Take this picture away from the question</source>
            <translation>从问题中移除此图片</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/composer/chip.py" />
            <source>Take this text away from the question</source>
            <translation>从问题中移除此文本</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/offhand/ui/sidebar/chat_menu.py" />
            <source>Take {n:,} chats out of the archive</source>
            <extracomment>One: Take {n:,} chat out of the archive</extracomment>
            <translation>
                <numerusform>取消归档 {n:,} 个对话</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/hotkeys/hand_panel.py" />
            <source>Taken back: what stood there before stands there again.</source>
            <translation>已撤销：恢复为原有内容。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/hotkeys.py" />
            <source>Taken by another program. Choose another chord, or quit that program and try again.</source>
            <translation>已被其他程序占用。请选择其他组合键，或退出该程序后重试。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/exchange_parser.py" />
            <source>Takes chats in, each only once: a later export of the same chats adds what is new in it.
A FILE may be:
  - what offhand export --format json wrote
  - an export of ChatGPT or Claude: the archive, the folder, or its conversations.json
  - a chat that was exported from OpenRouter
  - a backup of Chatbox or Cherry Studio
Keys in such files are never looked at. Offhand must not be running.</source>
            <translation>导入对话，每个只导入一次：之后再导入同一对话的导出文件时，只补充新内容。
FILE 可以是：
  - offhand export --format json 写出的文件
  - ChatGPT 或 Claude 的导出：压缩包、文件夹或其中的 conversations.json
  - 从 OpenRouter 导出的对话
  - Chatbox 或 Cherry Studio 的备份
绝不会查看此类文件中的密钥。导入时 Offhand 不能处于运行状态。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/key_form.py" />
            <source>Taking over the key…</source>
            <translation>正在接收密钥…</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/desktop_settings.py" />
            <source>Tell of answers</source>
            <translation>回答通知</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/desktop_settings.py" />
            <source>Tell of slow answers only</source>
            <translation>仅通知较慢的回答</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/sampling_settings.py" />
            <source>Temperature</source>
            <translation>温度</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/header.py" />
            <source>Temporary</source>
            <translation>临时</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/spending/usage_desk.py" />
            <source>Temporary chats took {spent} besides, which is counted until Offhand is closed.</source>
            <translation>临时对话另外花费 {spent}，在关闭 Offhand 之前计入。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/key_page.py" />
            <source>Test key</source>
            <translation>测试密钥</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/key_form.py" />
            <location filename="../../desktop/offhand/ui/dialogs/key_page.py" />
            <source>Testing the key…</source>
            <translation>正在测试密钥…</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/editors.py" />
            <source>Text</source>
            <translation>文本</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/attached_texts.py" />
            <source>Text file</source>
            <translation>文本文件</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/saved_commands/page.py" />
            <source>Text of the file</source>
            <translation>文件文本</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/quick_settings.py" />
            <source>Text that is selected in another program goes along, on a chip that can be removed.</source>
            <translation>其他程序中选中的文本会一并发送，显示为可移除的条目。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/request_settings.py" />
            <source>Text, some JSON object, or JSON that follows the schema below.</source>
            <translation>文本、任意 JSON 对象，或遵循下方模式的 JSON。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/answers.py" />
            <source>The API answered with an error{message}.</source>
            <translation>API 返回了错误{message}。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/handover.py" />
            <source>The Offhand that runs could not take over.</source>
            <translation>正在运行的 Offhand 无法接手。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/handover.py" />
            <source>The Offhand that runs did not answer within {seconds}.</source>
            <translation>正在运行的 Offhand 在{seconds}内没有响应。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/handover.py" />
            <source>The Offhand that runs did not understand what it was handed.</source>
            <translation>正在运行的 Offhand 无法理解所传递的内容。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/files.py" />
            <source>The Offhand that runs uses these chats.</source>
            <translation>正在运行的 Offhand 正在使用这些对话。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/network.py" />
            <source>The address of {host} is not protected, so the key could be read on its way.</source>
            <translation>{host} 的地址未受保护，密钥可能在途中被读取。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/network.py" />
            <source>The address {host} points {elsewhere}, where the key does not belong.</source>
            <translation>地址 {host} 指向{elsewhere}，密钥不应发送到那里。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/unusable_answers.py" />
            <source>The answer came back empty.</source>
            <translation>返回的回答为空。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/unusable_answers.py" />
            <source>The answer came packed as {encoding}, which cannot be read.</source>
            <translation>回答以 {encoding} 压缩传来，无法读取。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/unusable_answers.py" />
            <source>The answer could not be used.</source>
            <translation>回答无法使用。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/command_results.py" />
            <source>The answer did not come to its end, so it stays here.</source>
            <translation>回答没有完成，因此留在此处。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/answer_news.py" />
            <source>The answer failed.</source>
            <translation>回答失败。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/command_results.py" />
            <source>The answer has no text, so it stays here.</source>
            <translation>回答没有文本，因此留在此处。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/command_results.py" />
            <source>The answer is not the JSON that was asked for, so it stays here.</source>
            <translation>回答不是所要求的 JSON，因此留在此处。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/answer_news.py" />
            <source>The answer is ready.</source>
            <translation>回答已完成。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/composer/composer.py" />
            <source>The answer is still arriving. Stop it with Esc, or send this when it is done.</source>
            <translation>回答仍在到达。按 Esc 停止，或在完成后再发送。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/quick_prompt/commanding.py" />
            <location filename="../../desktop/offhand/ui/saved_commands/in_window.py" />
            <source>The answer is still arriving. Stop it with Esc, then run the command.</source>
            <translation>回答仍在到达。请按 Esc 停止，然后执行命令。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/caps.py" />
            <source>The answer may cost up to {cost}, and nothing is left of {cap}; nothing was sent.</source>
            <translation>此回答可能花费多达 {cost}，而{cap}已无剩余；未发送任何内容。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/caps.py" />
            <source>The answer may cost up to {cost}, and only {left} is left of {cap}; nothing was sent.</source>
            <translation>此回答可能花费多达 {cost}，而{cap}仅剩 {left}；未发送任何内容。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/caps.py" />
            <source>The answer may cost up to {cost}, more than {cap}; nothing was sent.</source>
            <translation>回答可能花费多达 {cost}，超出{cap}；未发送任何内容。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/answers.py" />
            <source>The answer reached the longest length allowed.</source>
            <translation>回答已达到允许的最大长度。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/sidebar/shelf_pane.py" />
            <source>The bin is empty.</source>
            <translation>回收站为空。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/signin.py" />
            <source>The browser did not come back within {seconds}.</source>
            <translation>浏览器在{seconds}内没有返回。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/network.py" />
            <source>The certificate of {host} has expired</source>
            <translation>{host} 的证书已过期</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/network.py" />
            <source>The certificate of {host} is made out to another name</source>
            <translation>{host} 的证书属于另一个名称</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/network.py" />
            <source>The certificate of {host} is not valid yet</source>
            <translation>{host} 的证书尚未生效</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/sidebar/results_pane.py" />
            <source>The chats cannot be searched now. {sentence}</source>
            <translation>目前无法搜索对话。{sentence}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/saved_commands/fields.py" />
            <source>The choices</source>
            <translation>选项</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/hotkeys/hotkeys_page.py" />
            <source>The chord in {name} {reason}; the default is used.</source>
            <translation>{name} 中的组合键{reason}；使用默认值。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/signin.py" />
            <source>The code came too late: it counts for 10 minutes.</source>
            <translation>代码已过期：有效期为 10 分钟。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/signin.py" />
            <source>The code from the page</source>
            <translation>页面上的代码</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/signin.py" />
            <source>The code that the page showed</source>
            <translation>页面显示的代码</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/signin.py" />
            <source>The code was used before or belongs to another sign-in.</source>
            <translation>该代码已被使用，或属于另一次登录。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/unusable_answers.py" />
            <source>The connection ended before the answer did, and the text so far is kept.</source>
            <translation>连接在回答完成前中断，已收到的文本已保留。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/network.py" />
            <source>The connection to {host} broke while the answer was on its way.</source>
            <translation>回答传输过程中与 {host} 的连接中断。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/answers.py" />
            <source>The conversation is longer than this model can read.</source>
            <translation>对话长度超出此模型的读取能力。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/answers.py" />
            <source>The credit left does not cover this request.</source>
            <translation>余额不足以支付此请求。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/answers.py" />
            <source>The credit left pays for {affordable_tokens:,} tokens of answer, fewer than asked for.</source>
            <translation>余额可支付 {affordable_tokens:,} token 的回答，少于所请求的数量。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/exchange.py" />
            <source>The damaged file is kept as “{name}”.</source>
            <translation>损坏的文件保留为“{name}”。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/key_page.py" />
            <source>The demo asks nobody, so it cannot test a key</source>
            <translation>演示不连接任何服务，因此无法测试密钥</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/hotkeys.py" />
            <source>The demo leaves hotkeys to the real program.</source>
            <translation>演示版将热键留给正式程序。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/key_page.py" />
            <source>The demo needs no key. One that is saved here serves as soon as you leave the demo.</source>
            <translation>演示不需要密钥。在此保存的密钥将在离开演示后使用。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/hotkeys.py" />
            <source>The desktop broke down while it was asked.</source>
            <translation>询问时桌面出现故障。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/hotkeys.py" />
            <source>The desktop gave it no key. Its own settings list Offhand’s shortcuts.</source>
            <translation>桌面没有为其分配按键。其设置中列有 Offhand 的快捷键。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/hotkeys.py" />
            <source>The desktop is being asked.</source>
            <translation>正在询问桌面。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/screen.py" />
            <source>The desktop refused to picture the screen{detail}.</source>
            <translation>桌面拒绝截取屏幕{detail}。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/screen.py" />
            <source>The desktop's picture of the screen cannot be used: {reason}.</source>
            <translation>桌面提供的屏幕图片无法使用：{reason}。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/screen.py" />
            <source>The display has gone, so Offhand had to end, and the chats are kept.</source>
            <translation>显示服务已消失，Offhand 只能退出；对话已保留。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/saved_commands/fields.py" />
            <source>The file</source>
            <translation>文件</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/exchange.py" />
            <source>The file of your chats was damaged. Everything in it was saved: {kept}. {original}</source>
            <translation>对话文件已损坏。其中所有内容均已挽回：{kept}。{original}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/exchange.py" />
            <source>The file of your chats was damaged. Saved: {kept}. {lost} {original}</source>
            <translation>对话文件已损坏。已挽回：{kept}。{lost}{original}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/files.py" />
            <source>The file {name} could not be read or written.</source>
            <translation>无法读取或写入文件 {name}。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/files.py" />
            <source>The file {name} is damaged.</source>
            <translation>文件 {name} 已损坏。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/files.py" />
            <source>The file {name} was written by a newer version of Offhand.</source>
            <translation>文件 {name} 由更新版本的 Offhand 写出。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/models.py" />
            <source>The first provider checks what is sent</source>
            <translation>首个提供商会检查发送的内容</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/model_offers.py" />
            <source>The first {count} of {all}.</source>
            <translation>共 {all} 个，显示前 {count} 个。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/plain_chat.py" />
            <source>The first {most:,} of {count:,} characters</source>
            <translation>前 {most:,} 个字符，共 {count:,} 个</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/files.py" />
            <source>The folder of {name} cannot be written to.</source>
            <translation>无法写入 {name} 所在的文件夹。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/hotkeys.py" />
            <source>The hotkey {told} does not work: {reasons}.</source>
            <translation>热键 {told} 不起作用：{reasons}。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/hotkeys.py" />
            <source>The hotkeys {told} and {last} do not work: {reasons}.</source>
            <translation>热键 {told} 和 {last} 不起作用：{reasons}。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/network.py" />
            <source>The identity of {host} could not be proved</source>
            <translation>无法证实 {host} 的身份</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/first_run.py" />
            <source>The key goes into the keyring of this computer, never into a file or a log.</source>
            <translation>密钥保存在本机的密钥环中，绝不写入文件或日志。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/keys.py" />
            <source>The key has a blank inside, as if more than the key had been copied.</source>
            <translation>密钥中含有空格，似乎复制了多余内容。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/keys.py" />
            <source>The key holds a letter that no key can hold.</source>
            <translation>密钥中含有不可能出现的字符。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/key.py" />
            <location filename="../../desktop/offhand/ui/dialogs/key_page.py" />
            <source>The key is deleted.</source>
            <translation>密钥已删除。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/key.py" />
            <source>The key is saved in {backend}.</source>
            <translation>密钥已保存到{backend}。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/keys.py" />
            <source>The key is too short to be whole.</source>
            <translation>密钥过短，不完整。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/keys.py" />
            <source>The key looks like one of {service}, not of OpenRouter.</source>
            <translation>该密钥看起来属于 {service}，而非 OpenRouter。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/key_page.py" />
            <source>The key of OPENROUTER_API_KEY is used for this run; a saved one counts without it.</source>
            <translation>本次运行使用 OPENROUTER_API_KEY 中的密钥；没有它时使用已保存的密钥。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/key_form.py" />
            <source>The key that OpenRouter gave you</source>
            <translation>OpenRouter 提供的密钥</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/keys.py" />
            <source>The key was not accepted: it is unknown, disabled or deleted.</source>
            <translation>密钥未被接受：未知、已停用或已删除。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/keys.py" />
            <source>The key was not checked, because this server has no key test.</source>
            <translation>未检查密钥，因为此服务器不提供密钥测试。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/key_form.py" />
            <location filename="../../desktop/offhand/ui/dialogs/key_words.py" />
            <source>The key works, but nothing is left of its limit.</source>
            <translation>密钥可用，但其限额已用尽。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/key_form.py" />
            <location filename="../../desktop/offhand/ui/dialogs/key_words.py" />
            <source>The key works.</source>
            <translation>密钥可用。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/key_words.py" />
            <source>The key works: {left} left.</source>
            <translation>密钥可用：剩余 {left}。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/key_words.py" />
            <source>The key works: {left} of {limit} left.</source>
            <translation>密钥可用：剩余 {left}，共 {limit}。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/key_words.py" />
            <source>The key works; no credit was bought yet.</source>
            <translation>密钥可用；尚未购买额度。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/keys.py" />
            <source>The keyring answered with an error of its own.</source>
            <translation>密钥环返回了自身的错误。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/keys.py" />
            <source>The keyring backend “{backend}” is refused: it keeps keys unprotected or loses them.</source>
            <translation>拒绝使用密钥环后端“{backend}”：它会明文保存密钥或丢失密钥。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/keys.py" />
            <source>The keyring could not be used.</source>
            <translation>无法使用密钥环。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/keys.py" />
            <source>The keyring did not answer within {seconds}.</source>
            <translation>密钥环在{seconds}内没有响应。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/keys.py" />
            <source>The keyring is locked.</source>
            <translation>密钥环已锁定。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/key.py" />
            <source>The keyring is locked. Shall the system ask you to unlock it?</source>
            <translation>密钥环已锁定。要让系统请求解锁吗？</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/safe_start.py" />
            <source>The last time, Offhand stopped while it showed “{title}”.

That chat was not opened again by itself. Nothing in it is lost.</source>
            <translation>上次 Offhand 在显示“{title}”时停止。

该对话没有自动重新打开，其中内容没有丢失。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/model_details.py" />
            <source>The list does not have this id. It may still answer, for instance where it is new or private.</source>
            <translation>列表中没有此标识。它仍可能回答，例如新的或私有的模型。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/model_rows.py" />
            <source>The list is {age} old and could not be renewed.</source>
            <translation>列表已有{age}，且无法更新。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/model_rows.py" />
            <source>The list of models is not here yet. Any id can be typed, for example x-ai/grok-4.</source>
            <translation>模型列表尚未就绪。可以输入任意标识，例如 x-ai/grok-4。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/composer/pasting.py" />
            <source>The long text goes along as an attachment. Ctrl+Z puts it into the message.</source>
            <translation>长文本将作为附件发送。Ctrl+Z 可将其放入消息。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/composer/pasting.py" />
            <source>The long text goes along as an attachment. Ctrl+Z takes it away.</source>
            <translation>长文本将作为附件发送。Ctrl+Z 可将其移除。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/unusable_answers.py" />
            <source>The longest answer allowed was reached before the first word.</source>
            <translation>在输出第一个字之前就达到了允许的最大长度。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/left_out.py" />
            <source>The longest answer leaves no room for {names}, so the question goes without.</source>
            <translation>最长回答没有为 {names} 留出空间，因此提问时不会带上。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/transcript/pane.py" />
            <source>The messages of this chat</source>
            <translation>此对话的消息</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/transcript/listed.py" />
            <source>The messages of this chat: {count:,}</source>
            <translation>此对话的消息：{count:,} 条</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/transcript/listed.py" />
            <source>The messages of this chat: {count:,}, of which {here} are here</source>
            <translation>此对话的消息：{count:,} 条，此处为 {here}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/unusable_answers.py" />
            <source>The model asked for a tool instead of answering, and none was offered to it.</source>
            <translation>模型没有回答，而是要求使用工具，但并未向它提供任何工具。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/request_settings.py" />
            <source>The model may search the web before it answers. Each search costs extra.</source>
            <translation>模型回答前可搜索网页。每次搜索另行收费。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/summarising.py" />
            <source>The model reads this in the place of the messages left out.</source>
            <translation>模型会读取它来代替被省略的消息。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/files.py" />
            <source>The model {model} reads text only, and {name} is a picture.</source>
            <translation>模型 {model} 只能读取文本，而 {name} 是图片。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/model_view.py" />
            <source>The models that match</source>
            <translation>匹配的模型</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/network.py" />
            <source>The name {host} was not found, which mostly means there is no network.</source>
            <translation>找不到名称 {host}，通常表示没有网络。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/network.py" />
            <source>The network failed on the way to {host}.</source>
            <translation>通往 {host} 的网络出现故障。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/comparing.py" />
            <source>The next question goes on from {name} unless you choose another ({span}).</source>
            <translation>下一个问题将从 {name} 继续，除非您另选（{span}）。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/saved_commands/page.py" />
            <source>The one that comes with Offhand serves meanwhile.</source>
            <translation>在此期间使用 Offhand 自带的命令。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/signin.py" />
            <source>The page that shows a code</source>
            <translation>显示代码的页面</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/signin.py" />
            <source>The page was left without a key.</source>
            <translation>离开页面时未获得密钥。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/settings.py" />
            <source>The pages of the settings</source>
            <translation>设置页面</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/composer/drop.py" />
            <source>The picture at {hosts} was not fetched. Copy the picture itself and paste it here.</source>
            <translation>未获取 {hosts} 上的图片。请复制图片本身并粘贴到此处。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/saved_commands.py" />
            <source>The prompt is longer than {longest_template:,} characters</source>
            <translation>提示词超过 {longest_template:,} 个字符</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/answers.py" />
            <source>The provider broke off this answer with an error.</source>
            <translation>提供商因错误中断了此回答。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/answers.py" />
            <source>The provider of this model</source>
            <translation>此模型的提供商</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/answers.py" />
            <source>The provider {provider}</source>
            <translation>提供商 {provider}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/network.py" />
            <source>The proxy on the way to the API cannot be reached or refuses ({host}).</source>
            <translation>通往 API 的代理无法访问或拒绝连接（{host}）。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/answers.py" />
            <source>The request is too large to be accepted.</source>
            <translation>请求过大，无法接受。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/answers.py" />
            <source>The request was not accepted as it stands{message}.</source>
            <translation>请求未被接受{message}。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/quick_prompt/context_chip.py" />
            <source>The rest was left out</source>
            <translation>其余部分已省略</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/sampling_settings.py" />
            <source>The same number gives nearly the same answer.</source>
            <translation>相同的数字会得到几乎相同的回答。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/saved_commands/fields.py" />
            <source>The schema</source>
            <translation>模式</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/screen.py" />
            <source>The screen cannot be pictured here: {reason}.</source>
            <translation>此处无法截取屏幕：{reason}。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/handover.py" />
            <source>The screen cannot be pictured on this desktop.</source>
            <translation>此桌面上无法截取屏幕。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/screen.py" />
            <source>The screen could not be pictured.</source>
            <translation>无法截取屏幕。</translation>
        </message>
        <message>
            <location filename="../prompts/summarise.md" />
            <source>The selected text in a few points</source>
            <translation>用几个要点概括所选文本</translation>
        </message>
        <message>
            <location filename="../prompts/translate.md" />
            <source>The selected text in another language</source>
            <translation>将所选文本译成另一种语言</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/network.py" />
            <source>The server {host} does not speak https</source>
            <translation>服务器 {host} 不使用 https</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/files.py" />
            <source>The setting “{label}” {reason}.</source>
            <translation>设置“{label}”{reason}。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/desk.py" />
            <source>The settings file could not be read, so the defaults are used. It was kept as {broken_copy}.</source>
            <translation>无法读取设置文件，因此使用默认值。原文件已保留为 {broken_copy}。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/first_run.py" />
            <source>The settings take a key at any time</source>
            <translation>随时可在设置中填写密钥</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/keys.py" />
            <source>The text cannot be a key.</source>
            <translation>该文本不可能是密钥。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/keys.py" />
            <source>The text does not begin the way an OpenRouter key does.</source>
            <translation>文本的开头不符合 OpenRouter 密钥的格式。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/putting_back.py" />
            <source>The text of before is copied — {paste} there</source>
            <translation>之前的文本已复制 — {paste}到那里</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/saved_commands/preview.py" />
            <source>The text that is selected.
Its second line.</source>
            <translation>选中的文本。
第二行。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/composer/pasting.py" />
            <source>The text was taken away: it is too long to be put into the message.</source>
            <translation>文本已移除：太长，无法放入消息。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/spending/usage_window.py" />
            <source>The time that is looked at</source>
            <translation>要查看的时间范围</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/editors.py" />
            <source>The usual place</source>
            <translation>常用位置</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/settings.py" />
            <source>The value in {name} {reason}; the default is used.</source>
            <translation>{name} 中的值{reason}；使用默认值。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/saved_commands/fields.py" />
            <source>The {key}</source>
            <translation>{key}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/appearance_settings.py" />
            <source>Theme</source>
            <translation>主题</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/keys.py" />
            <source>There is a problem with the API key.</source>
            <translation>API 密钥有问题。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/sidebar/results_pane.py" />
            <source>There is more than is shown here: further words narrow it down.</source>
            <translation>还有更多未显示：输入更多文字以缩小范围。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/signin.py" />
            <source>There is no code in this text.</source>
            <translation>此文本中没有代码。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/keys.py" />
            <source>There is no keyring yet that could keep the key.</source>
            <translation>尚无可保存密钥的密钥环。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/key.py" />
            <source>There is no keyring yet. Shall the system ask you to create one?</source>
            <translation>尚无密钥环。要让系统请求创建一个吗？</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/spending/usage_desk.py" />
            <source>There is no message to show: its chat was deleted, or it was asked in the shell.</source>
            <translation>没有可显示的消息：其对话已被删除，或是在命令行中提问的。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/remedies.py" />
            <source>There is no older message to leave out. Make the question shorter.</source>
            <translation>没有可省略的更早消息。请缩短问题。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/saved_commands.py" />
            <source>There is no prompt</source>
            <translation>没有提示词</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/files.py" />
            <source>There is no room on the disk for {name}.</source>
            <translation>磁盘上没有空间存放 {name}。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/key.py" />
            <location filename="../../desktop/offhand/ui/dialogs/key_page.py" />
            <source>There was no key to delete.</source>
            <translation>没有可删除的密钥。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/hotkeys/hand_panel.py" />
            <source>These commands do the same. Tie keys to them in {place}.</source>
            <translation>这些命令效果相同。请在{place}中为其绑定按键。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/chat_settings.py" />
            <source>They count for {whose} alone.</source>
            <translation>仅对{whose}生效。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/export/html_file.py" />
            <location filename="../../desktop/offhand/services/export/markdown_file.py" />
            <location filename="../../desktop/offhand/services/wording/forecasts.py" />
            <location filename="../../desktop/offhand/services/wording/models.py" />
            <location filename="../../desktop/offhand/services/wording/usage.py" />
            <location filename="../../desktop/offhand/ui/spending/usage_window.py" />
            <source>Thinking</source>
            <translation>思考</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/unusable_answers.py" />
            <source>Thinking took all {reasoning_tokens:,} tokens, so none were left for the answer.</source>
            <translation>思考用完了全部 {reasoning_tokens:,} token，没有剩余可用于回答。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/transcript/reasoning.py" />
            <source>Thinking…</source>
            <translation>正在思考…</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/transcript/reasoning.py" />
            <source>Thinking… {whole}</source>
            <translation>正在思考… {whole}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/openrouter/signin.py" />
            <source>This address belongs to a program on this computer.</source>
            <translation>此地址属于这台计算机上的一个程序。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/comparing.py" />
            <source>This answer has no words to go on from. Ask for it again, or choose another one.</source>
            <translation>此回答没有可供继续的文字。请重新请求，或选择其他回答。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/header.py" />
            <source>This chat is removed for good 30 days after it was deleted</source>
            <translation>此对话将在删除 30 天后永久移除</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/header.py" />
            <source>This chat never touches the disk and goes when it is left</source>
            <translation>此对话从不写入磁盘，离开后即消失</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/comparing.py" />
            <source>This does not fit {names}: about {total:,} tokens, of {limit:,} with the answer.</source>
            <translation>超出 {names} 的容量：约 {total:,} token，连同回答最多 {limit:,}。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/forecasts.py" />
            <source>This does not fit: about {total:,} tokens, and the model reads {limit:,} with its answer.</source>
            <translation>超出容量：约 {total:,} token，而模型连同回答最多读取 {limit:,}。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/text_viewer.py" />
            <source>This file is no text, and cannot be shown.</source>
            <translation>此文件不是文本，无法显示。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/transcript/remote_pictures.py" />
            <source>This is no picture.</source>
            <translation>这不是图片。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/desk.py" />
            <source>This is the demo: answers are recorded, nothing leaves this machine, nothing is kept.</source>
            <translation>这是演示：回答是预先录制的，不会有任何内容离开本机，也不会保留。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/answers.py" />
            <source>This key or this region may not make that request{message}.</source>
            <translation>此密钥或此地区不允许发出该请求{message}。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/caps.py" />
            <source>This key: {limit}. Used, by OpenRouter's clock: {used}.</source>
            <translation>此密钥：{limit}。已用（按 OpenRouter 的时钟）：{used}。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/transcript/link_question.py" />
            <source>This link may not be what it seems: {reason}.</source>
            <translation>此链接可能名不副实：{reason}。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/chat_options.py" />
            <source>This model cannot search the web</source>
            <translation>此模型无法搜索网页</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/answers.py" />
            <source>This model has been withdrawn.</source>
            <translation>此模型已被撤回。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/usage.py" />
            <source>This month</source>
            <translation>本月</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/files.py" />
            <location filename="../../desktop/offhand/ui/transcript/picture_viewer.py" />
            <source>This picture cannot be shown.</source>
            <translation>无法显示此图片。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/forecasts.py" />
            <source>This question</source>
            <translation>此问题</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/comparing.py" />
            <source>This question, asked {count} times: {band}</source>
            <translation>此问题提问 {count} 次：{band}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/forecasts.py" />
            <source>This question: {band}</source>
            <translation>此问题：{band}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/chat_options.py" />
            <source>This server does not know how to search the web</source>
            <translation>此服务器不支持网络搜索</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/settings_row.py" />
            <source>This server does not know this, so it is not sent.</source>
            <translation>此服务器不支持此项，因此不会发送。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/left_out.py" />
            <source>This server does not know {names}, so the question goes without.</source>
            <translation>此服务器不支持{names}，提问时不会发送。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/model_watch.py" />
            <source>This server does not say who keeps what is sent.</source>
            <translation>此服务器未说明谁会保留发送的内容。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/model_watch.py" />
            <source>This server does not say who runs its models.</source>
            <translation>此服务器未说明谁在运行其模型。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/saved_commands/page.py" />
            <source>Those that come with Offhand, and your own</source>
            <translation>Offhand 自带的命令和您自己的命令</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/transcript/reasoning.py" />
            <source>Thought for {time}</source>
            <translation>思考了 {time}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/editors.py" />
            <source>Throughput</source>
            <translation>吞吐量</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/moments.py" />
            <source>Thu</source>
            <translation>周四</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/receipts.py" />
            <source>Time</source>
            <translation>时间</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/usage.py" />
            <location filename="../../desktop/offhand/ui/header.py" />
            <location filename="../../desktop/offhand/ui/saved_commands/fields.py" />
            <location filename="../../desktop/offhand/ui/sidebar/chat_delegate.py" />
            <source>Title</source>
            <translation>标题</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/model_settings.py" />
            <source>Title model</source>
            <translation>标题模型</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/model_settings.py" />
            <source>Titles by the model</source>
            <translation>由模型拟定标题</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/listing.py" />
            <source>Today</source>
            <translation>今天</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/answers.py" />
            <source>Today's requests are used up.</source>
            <translation>今日的请求次数已用完。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/answers.py" />
            <source>Today's requests at {provider} are used up.</source>
            <translation>{provider} 今日的请求次数已用完。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/receipts.py" />
            <source>Tokens</source>
            <translation>Token</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/model_table.py" />
            <source>Tokens of question and answer together</source>
            <translation>问题与回答合计的 token</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/sampling_settings.py" />
            <source>Tokens that may be thought at most. It counts where no effort is set.</source>
            <translation>思考最多使用的 token 数。未设置推理强度时生效。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/sampling_settings.py" />
            <source>Tokens. Credit is reserved for this many; a small number helps a small balance.</source>
            <translation>Token 数。会按此数预留余额；余额较少时宜设小值。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/answers.py" />
            <source>Too many requests at {provider} came in a short time, and the next one is taken in {wait}.</source>
            <translation>{provider} 在短时间内收到过多请求，{wait}后才接受下一个。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/answers.py" />
            <source>Too many requests at {provider} came in a short time.</source>
            <translation>{provider} 在短时间内收到过多请求。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/answers.py" />
            <source>Too many requests came in a short time, and the next one is taken in {wait}.</source>
            <translation>短时间内请求过多，{wait}后才接受下一个。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/answers.py" />
            <source>Too many requests came in a short time.</source>
            <translation>短时间内请求过多。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/export/entries.py" />
            <location filename="../../desktop/offhand/ui/transcript/labels.py" />
            <source>Tool</source>
            <translation>工具</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/models.py" />
            <source>Tools</source>
            <translation>工具</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/sampling_settings.py" />
            <source>Top K</source>
            <translation>Top K</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/sampling_settings.py" />
            <source>Top P</source>
            <translation>Top P</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/commands.py" />
            <location filename="../../desktop/offhand/ui/transcript/pane.py" />
            <source>Transcript</source>
            <translation>对话记录</translation>
        </message>
        <message>
            <location filename="../prompts/translate.md" />
            <source>Translate</source>
            <translation>翻译</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/desktop_findings.py" />
            <source>Tray</source>
            <translation>托盘</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/receipts.py" />
            <source>Tried again</source>
            <translation>重试次数</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/key_form.py" />
            <location filename="../../desktop/offhand/ui/dialogs/model_offers.py" />
            <location filename="../../desktop/offhand/ui/transcript/failure.py" />
            <source>Try again</source>
            <translation>重试</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/answers.py" />
            <source>Try again in a moment.</source>
            <translation>请稍后重试。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/answers.py" />
            <source>Try again in {wait}, or choose another model.</source>
            <translation>请在{wait}后重试，或选择其他模型。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/answers.py" />
            <source>Try again in {when}, or choose another model.</source>
            <translation>请在{when}后重试，或选择其他模型。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/unusable_answers.py" />
            <source>Try again, and check the base URL if it stays like that.</source>
            <translation>请重试；若仍如此，请检查基础 URL。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/explanation.py" />
            <source>Try again, and report it with its details if it comes back.</source>
            <translation>请重试；若再次发生，请附上详细信息报告。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/screen.py" />
            <source>Try again, or paste a screenshot of the desktop's own tool.</source>
            <translation>请重试，或粘贴用桌面自带工具截取的图片。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/signin.py" />
            <source>Try again, or use a code where the browser runs on another computer.</source>
            <translation>请重试；若浏览器在另一台电脑上运行，请使用代码。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/keys.py" />
            <source>Try again, or use the key for this session only.</source>
            <translation>请重试，或仅在本次会话中使用密钥。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/unusable_answers.py" />
            <source>Try again, since an empty answer is normally not charged.</source>
            <translation>请重试，空回答通常不收费。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/unusable_answers.py" />
            <source>Try again.</source>
            <translation>请重试。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/first_run.py" />
            <source>Try the demo</source>
            <translation>试用演示</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/key_form.py" />
            <source>Trying again…</source>
            <translation>正在重试…</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/moments.py" />
            <source>Tue</source>
            <translation>周二</translation>
        </message>
        <message>
            <location filename="../prompts/translate.md" />
            <source>Turkish</source>
            <comment>what a saved command offers</comment>
            <translation>土耳其语</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/commands.py" />
            <source>Turn a temporary chat into one that is saved</source>
            <translation>将临时对话转为保存的对话</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/composer/composer.py" />
            <source>Type a question or attach a picture first</source>
            <translation>请先输入问题或附加图片</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/composer/enter_guard.py" />
            <source>Type a question, or press Enter again to ask without words</source>
            <translation>输入问题，或再按一次 Enter 不附文字直接提问</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/sidebar/tags_dialog.py" />
            <source>Type a tag and press Enter.</source>
            <translation>输入标签并按 Enter。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/model_picker.py" />
            <source>Type some of the name or any id; arrows move, Enter chooses</source>
            <translation>输入部分名称或任意标识；方向键移动，Enter 选择</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/model_table.py" />
            <source>US dollars for a million tokens of the answer; + means more under conditions</source>
            <translation>回答每百万 token 的美元价格；+ 表示特定条件下更高</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/model_table.py" />
            <source>US dollars for a million tokens of the question; + means more under conditions</source>
            <translation>问题每百万 token 的美元价格；+ 表示特定条件下更高</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/request_settings.py" />
            <source>USD for a million tokens. Providers that ask more are left out.</source>
            <translation>每百万 token 的美元价格。更贵的提供商会被排除。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/spending_settings.py" />
            <source>USD for all answers of a chat, with its title and summaries.</source>
            <translation>一个对话所有回答的美元费用，包括标题和摘要。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/spending_settings.py" />
            <source>USD from midnight to midnight, in all chats together.</source>
            <translation>从零点到零点，所有对话合计的美元费用。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/spending_settings.py" />
            <source>USD of a month of the calendar, in all chats together.</source>
            <translation>一个自然月内，所有对话合计的美元费用。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/spending_settings.py" />
            <source>USD. A question whose answer may cost more is held back, and you are asked first.</source>
            <translation>美元。若回答可能超出此费用，会先暂停并询问您。</translation>
        </message>
        <message>
            <location filename="../prompts/translate.md" />
            <source>Ukrainian</source>
            <comment>what a saved command offers</comment>
            <translation>乌克兰语</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/commands.py" />
            <location filename="../../desktop/offhand/domain/quick_commands.py" />
            <location filename="../../desktop/offhand/ui/blackout/editor.py" />
            <location filename="../../desktop/offhand/ui/dialogs/hotkeys/hand_panel.py" />
            <location filename="../../desktop/offhand/ui/saved_commands/page.py" />
            <source>Undo</source>
            <translation>撤销</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/hotkeys/hand_panel.py" />
            <source>Undo the binding {label}</source>
            <translation>撤销绑定 {label}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/putting_back.py" />
            <source>Undo was pressed in {name}</source>
            <translation>已在 {name} 中按下撤销</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/keys.py" />
            <source>Unlock it, or use the key for this session only.</source>
            <translation>请解锁，或仅在本次会话中使用密钥。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/key_form.py" />
            <source>Unlock keyring</source>
            <translation>解锁密钥环</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/transcript/failure.py" />
            <source>Unlock the keyring</source>
            <translation>解锁密钥环</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/sidebar/chat_menu.py" />
            <source>Unpin</source>
            <translation>取消置顶</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/offhand/ui/sidebar/chat_menu.py" />
            <source>Unpin {n:,} chats</source>
            <extracomment>One: Unpin {n:,} chat</extracomment>
            <translation>
                <numerusform>取消置顶 {n:,} 个对话</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/tray_menu.py" />
            <source>Untitled</source>
            <translation>无标题</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/saved_commands/slot_rows.py" />
            <source>Up and Down choose, Enter goes on</source>
            <translation>上下键选择，Enter 继续</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/saved_commands/menu.py" />
            <source>Up and Down choose, Enter runs, Tab completes the name, Esc closes</source>
            <translation>上下键选择，Enter 执行，Tab 补全名称，Esc 关闭</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/sampling_settings.py" />
            <source>Up to four texts, separated by commas, at which the answer ends.</source>
            <translation>最多四段文本，以逗号分隔，遇到时结束回答。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/request_settings.py" />
            <source>Up to three ids, separated by commas, asked in turn where the model fails.</source>
            <translation>最多三个标识，以逗号分隔，模型失败时依次尝试。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/files.py" />
            <source>Update Offhand to write to it.</source>
            <translation>请更新 Offhand 后再写入。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/commands.py" />
            <source>Usage</source>
            <translation>用量</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/exchange.py" />
            <source>Usage…</source>
            <translation>用量…</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/model_bar.py" />
            <source>Use</source>
            <translation>使用</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/signin.py" />
            <source>Use a code</source>
            <translation>使用代码</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/signin.py" />
            <source>Use a code instead, which the page shows.</source>
            <translation>请改用页面显示的代码。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/transcript/failure.py" />
            <source>Use a key for this session</source>
            <translation>在本次会话中使用密钥</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/settings.py" />
            <source>Use as default</source>
            <translation>设为默认</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/model_picker.py" />
            <location filename="../../desktop/offhand/ui/model_choosing.py" />
            <source>Use for this chat</source>
            <translation>用于此对话</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/key_form.py" />
            <source>Use for this session only</source>
            <translation>仅用于本次会话</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/hotkey_settings.py" />
            <source>Use hotkeys</source>
            <translation>使用热键</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/desk.py" />
            <source>Use my own key</source>
            <translation>使用我自己的密钥</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/composer/summary_panel.py" />
            <source>Use summary</source>
            <translation>使用摘要</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/keys.py" />
            <source>Use the key for this session only (OPENROUTER_API_KEY in a shell), or start a keyring such as GNOME Keyring or KWallet.</source>
            <translation>请仅在本次会话中使用密钥（在 shell 中用 OPENROUTER_API_KEY），或启动 GNOME Keyring、KWallet 等密钥环。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/keys.py" />
            <source>Use the key for this session only, or start a keyring such as GNOME Keyring or KWallet.</source>
            <translation>请仅在本次会话中使用密钥，或启动 GNOME Keyring、KWallet 等密钥环。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/model_bar.py" />
            <source>Use the models that were added (Ctrl+Enter)</source>
            <translation>使用已添加的模型 (Ctrl+Enter)</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/model_bar.py" />
            <source>Use these</source>
            <translation>使用这些</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/model_bar.py" />
            <source>Use these {count}</source>
            <translation>使用这 {count} 个</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/model_bar.py" />
            <source>Use this model (Enter)</source>
            <translation>使用此模型 (Enter)</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/model_bar.py" />
            <source>Use this one</source>
            <translation>使用此模型</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/model_table.py" />
            <source>Use “{row}” anyway</source>
            <translation>仍然使用“{row}”</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/key_words.py" />
            <source>Used</source>
            <translation>已用</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/hotkeys.py" />
            <source>Used by: {used_by}. Choose another chord for one of the two.</source>
            <translation>使用者：{used_by}。请为其中之一选择其他组合键。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/key_form.py" />
            <source>Used until Offhand ends; it is stored nowhere.</source>
            <translation>使用到 Offhand 退出为止；不会保存。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/key.py" />
            <source>Used:       {usage}</source>
            <translation>已用：    {usage}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/commands.py" />
            <source>Usual size</source>
            <translation>默认大小</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/handover.py" />
            <source>Wait a moment, or {which} and start again.</source>
            <translation>请稍等，或{which}后重新启动。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/answers.py" />
            <source>Wait a moment, then try again.</source>
            <translation>请稍等片刻再重试。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/hotkeys/state_card.py" />
            <source>Wait for a hotkey, and say whether it was heard</source>
            <translation>等待热键并说明是否收到</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/transcript/labels.py" />
            <source>Waiting for the first word…</source>
            <translation>正在等待第一个字…</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/key_form.py" />
            <source>Waiting for the password window of the keyring…</source>
            <translation>正在等待密钥环的密码窗口…</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/signin.py" />
            <source>Waiting for you in the browser…</source>
            <translation>正在等待您在浏览器中操作…</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/waiting.py" />
            <source>Waiting for {name}…</source>
            <translation>正在等待 {name}…</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/composer/composer.py" />
            <source>Waiting for {pending}… Esc keeps the question here.</source>
            <translation>正在等待{pending}…按 Esc 将问题保留在此。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/hotkeys.py" />
            <source>Waiting for {way}: {reason}.</source>
            <translation>正在等待{way}：{reason}。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/system/autostart/desktop_file.py" />
            <source>Waits in the background for its hotkey</source>
            <translation>在后台等待热键</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/system/screenshot/choice.py" />
            <source>Wayland has a portal for it, and there is no session bus to reach that</source>
            <translation>Wayland 为此提供门户，但没有可到达它的会话总线</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/system/hotkeys/choice.py" />
            <source>Wayland has a portal for them, and there is no session bus to reach it</source>
            <translation>Wayland 为此提供门户，但没有可到达它的会话总线</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/commands.py" />
            <location filename="../../desktop/offhand/domain/request_settings.py" />
            <source>Web search</source>
            <translation>网页搜索</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/forecasts.py" />
            <location filename="../../desktop/offhand/services/wording/receipts.py" />
            <source>Web searches</source>
            <translation>网页搜索</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/forecasts.py" />
            <source>Web searches, mostly</source>
            <translation>网页搜索，通常</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/moments.py" />
            <source>Wed</source>
            <translation>周三</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/first_run.py" />
            <source>Welcome to Offhand</source>
            <translation>欢迎使用 Offhand</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/spending/usage_window.py" />
            <source>What</source>
            <translation>内容</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/about.py" />
            <source>What Offhand is made of</source>
            <translation>Offhand 的组成</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/welcome.py" />
            <source>What can I do for you?</source>
            <translation>有什么可以帮您？</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/files.py" />
            <source>What can be read of it is saved beside it.</source>
            <translation>可读取的部分会保存在旁边。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/sidebar/search_line.py" />
            <source>What can be typed besides words</source>
            <translation>除文字外还可输入的内容</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/saved_commands/fields.py" />
            <source>What is asked; words in braces are filled in</source>
            <translation>提问内容；花括号中的词会被填充</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/saved_commands/fields.py" />
            <source>What is done with it</source>
            <translation>如何处理回答</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/model_details.py" />
            <source>What is known of the model in view</source>
            <translation>当前模型的已知信息</translation>
        </message>
        <message>
            <location filename="../prompts/what-is-this-image.md" />
            <source>What is this image</source>
            <translation>这张图片是什么</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/saved_commands/fields.py" />
            <source>What is typed after a slash, and after offhand run</source>
            <translation>在斜杠后及 offhand run 后输入的名称</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/shortcuts.py" />
            <location filename="../../desktop/offhand/ui/saved_commands/fields.py" />
            <source>What it does</source>
            <translation>作用</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/saved_commands/fields.py" />
            <source>What menus call it</source>
            <translation>菜单中的名称</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/quick_prompt/context.py" />
            <source>What other programs have selected or copied</source>
            <translation>其他程序中选中或复制的内容</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/saved_commands/fields.py" />
            <source>What stands beside the field of {input}</source>
            <translation>显示在 {input} 输入框旁的文字</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/model_table.py" />
            <source>What the list says it can do</source>
            <translation>列表所述的能力</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/composer/summary_panel.py" />
            <source>What the model reads in the place of the messages left out</source>
            <translation>模型代替被省略消息所读取的内容</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/appearance_settings.py" />
            <source>What the program speaks, from the next start on. Models answer in whatever they are asked in.</source>
            <translation>程序界面的语言，下次启动后生效。模型以提问所用的语言回答。</translation>
        </message>
        <message>
            <location filename="../prompts/explain-this-error.md" />
            <source>What the selected error means, and what to do about it</source>
            <translation>所选错误的含义及应对方法</translation>
        </message>
        <message>
            <location filename="../prompts/explain.md" />
            <source>What the selected text means, in plain words</source>
            <translation>用浅显的话说明所选文本的意思</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/putting_back.py" />
            <source>What was copied before could not be kept.</source>
            <translation>之前复制的内容未能保留。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/quick_settings.py" />
            <source>What was copied is offered on a grey chip, and goes along when that is clicked.</source>
            <translation>复制的内容以灰色条目提供，单击后一并发送。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/saved_commands/preview.py" />
            <source>What was copied.</source>
            <translation>复制的内容。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/sidebar/results_pane.py" />
            <source>What was found; Enter opens the chat at that message</source>
            <translation>搜索结果；按 Enter 在该消息处打开对话</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/composer/chips.py" />
            <source>What will be sent with the question</source>
            <translation>将随问题发送的内容</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/saved_commands/fields.py" />
            <source>What would be asked, with samples</source>
            <translation>将要提问的内容（含示例）</translation>
        </message>
        <message>
            <location filename="../prompts/reply-politely.md" />
            <source>What you want to say</source>
            <translation>您想说的内容</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/spending/usage_window.py" />
            <source>When</source>
            <translation>时间</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/quick_settings.py" />
            <source>When the quick prompt begins a new chat instead of going on with the one before.</source>
            <translation>快速提问何时开始新对话，而非继续之前的对话。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/desktop_settings.py" />
            <source>When the window is closed</source>
            <translation>关闭窗口时</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/shortcuts.py" />
            <source>Where</source>
            <translation>位置</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/settings.py" />
            <source>Where attachments are kept. Empty: the usual place of this system.</source>
            <translation>附件的保存位置。留空：此系统的常用位置。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/settings.py" />
            <source>Where requests and the key are sent. https only, except on this machine.</source>
            <translation>请求和密钥发送到的地址。除本机外仅限 https。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/request_settings.py" />
            <source>Where the first one fails. Off: the answer fails with it.</source>
            <translation>当第一个失败时。关闭：回答随之失败。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/hotkey_settings.py" />
            <source>Which chord does what in every program; an empty one switches an action's hotkey off.</source>
            <translation>各组合键在所有程序中的作用；留空则关闭该操作的热键。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/saved_commands/fields.py" />
            <source>Who answers, such as x-ai/grok-4; empty: the usual one</source>
            <translation>由谁回答，如 x-ai/grok-4；留空：使用惯用模型</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/model_watch.py" />
            <source>Who keeps nothing is not known. {sentence}</source>
            <translation>谁不保留内容尚未知。{sentence}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/model_watch.py" />
            <source>Who runs it is not known. {sentence}</source>
            <translation>运行者未知。{sentence}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/saved_commands/fields.py" />
            <source>With the answer</source>
            <translation>回答的处理</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/receipts.py" />
            <source>With your own provider key</source>
            <translation>使用您自己的提供商密钥</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/comparing/answer_column.py" />
            <source>Without a choice the next question goes on from this answer</source>
            <translation>若不选择，下一个问题将从此回答继续</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/answers.py" />
            <source>Word it differently, or choose another model.</source>
            <translation>请换一种说法，或选择其他模型。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/answers.py" />
            <location filename="../../desktop/offhand/services/wording/unusable_answers.py" />
            <source>Word the question differently, or choose another model.</source>
            <translation>请换一种方式提问，或选择其他模型。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/find_bar.py" />
            <source>Words to find in this chat; Enter goes to the next hit, Shift+Enter to the one before</source>
            <translation>要在此对话中查找的文字；Enter 转到下一个匹配，Shift+Enter 转到上一个</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/text_viewer.py" />
            <source>Words to find; Enter goes to the next place, Shift+Enter to the one before (Ctrl+F)</source>
            <translation>要查找的词；Enter 转到下一处，Shift+Enter 转到上一处 (Ctrl+F)</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/hotkeys.py" />
            <source>Works in every program.</source>
            <translation>在所有程序中有效。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/transcript/listing.py" />
            <source>Wrap lines</source>
            <translation>自动换行</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/spending/usage_window.py" />
            <source>Write a table of every answer to a file</source>
            <translation>将所有回答的表格写入文件</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/composer/summary_panel.py" />
            <source>Write again</source>
            <translation>重新撰写</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/summarising.py" />
            <source>Write anyway once</source>
            <translation>仅此一次仍然撰写</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/composer/summary_panel.py" />
            <source>Write summary</source>
            <translation>撰写摘要</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/hotkeys/hand_panel.py" />
            <source>Write the binding</source>
            <translation>写入绑定</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/hotkeys/hand_panel.py" />
            <source>Write the binding {label}</source>
            <translation>写入绑定 {label}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/models.py" />
            <source>Writes</source>
            <translation>输出</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/exchange_parser.py" />
            <source>Writes chats to files. A CHAT is named by its id, the start of its id, or its title;
--list shows them. One chat goes to one file, several go to a folder with a file each;
as JSON they go to one file, which offhand import reads.

Without --output the files are written here, and named by date and title.</source>
            <translation>将对话写入文件。CHAT 由其标识、标识开头或标题指定；
--list 会列出它们。单个对话写入一个文件，多个写入文件夹，每个一个文件；
JSON 格式写入同一个文件，可由 offhand import 读取。

不带 --output 时，文件写在当前位置，以日期和标题命名。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/exchange_parser.py" />
            <source>Writes one file with all chats, their pictures and files, and the settings. No key is in
it. Offhand may be running.</source>
            <translation>将所有对话、其图片和文件以及设置写入一个文件。其中不含密钥。
Offhand 可以处于运行状态。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/models.py" />
            <source>Writing the cache</source>
            <translation>写入缓存</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/models.py" />
            <source>Writing the cache for an hour</source>
            <translation>写入缓存一小时</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/spending/usage_desk.py" />
            <source>Writing {name}…</source>
            <translation>正在写入 {name}…</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/forecasts.py" />
            <source>Written by {name} for {cost}.</source>
            <translation>由 {name} 撰写，花费 {cost}。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/forecasts.py" />
            <source>Written by {name} for {cost}. Change what is wrong or missing, then use it.</source>
            <translation>由 {name} 撰写，花费 {cost}。请修改错误或遗漏之处，然后使用。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/forecasts.py" />
            <source>Written by {name}.</source>
            <translation>由 {name} 撰写。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/forecasts.py" />
            <source>Written by {name}. Change what is wrong or missing, then use it.</source>
            <translation>由 {name} 撰写。请修改错误或遗漏之处，然后使用。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/hotkeys/hand_panel.py" />
            <source>Written into {place}: {chord} runs “{text}”.</source>
            <translation>已写入{place}：{chord} 执行“{text}”。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/key_words.py" />
            <source>Yes: no credit was bought yet</source>
            <translation>是：尚未购买额度</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/listing.py" />
            <source>Yesterday</source>
            <translation>昨天</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/export/entries.py" />
            <location filename="../../desktop/offhand/ui/dialogs/plain_chat.py" />
            <location filename="../../desktop/offhand/ui/sidebar/results_list.py" />
            <location filename="../../desktop/offhand/ui/transcript/labels.py" />
            <source>You</source>
            <translation>您</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/openrouter/signin.py" />
            <source>You can close this page: Offhand goes on by itself.</source>
            <translation>您可以关闭此页面：Offhand 会自行继续。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/leaving.py" />
            <source>You left a temporary chat; it goes for good</source>
            <translation>您离开了临时对话；它将永久消失</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/answers.py" />
            <source>You stopped this answer.</source>
            <translation>您停止了此回答。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/models.py" />
            <source>Your privacy or provider settings at OpenRouter exclude this model.</source>
            <translation>您在 OpenRouter 的隐私或提供商设置排除了此模型。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/quick_prompt/field.py" />
            <source>Your question. Enter sends it, Shift and Enter begins a new line, Ctrl and Enter sends it and goes on in the main window, Esc leaves.</source>
            <translation>您的问题。按 Enter 发送，按 Shift 加 Enter 换行，按 Ctrl 加 Enter 发送并在主窗口中继续，按 Esc 离开。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/composer/editor.py" />
            <source>Your question. Enter sends it, Shift and Enter begins a new line.</source>
            <translation>您的问题。按 Enter 发送，按 Shift 加 Enter 换行。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/request_settings.py" />
            <source>Zero data retention</source>
            <translation>零数据保留</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/appearance_settings.py" />
            <source>Zoom</source>
            <translation>缩放</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/transcript/picture_viewer.py" />
            <source>Zoom in</source>
            <translation>放大</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/transcript/picture_viewer.py" />
            <source>Zoom out</source>
            <translation>缩小</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/parser.py" />
            <source>a JSON Schema that the answer must follow</source>
            <translation>回答必须遵循的 JSON 模式</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/desktop_findings.py" />
            <source>a StatusNotifierWatcher that shows nothing</source>
            <translation>不显示任何内容的 StatusNotifierWatcher</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/safe_start.py" />
            <source>a chat</source>
            <translation>一个对话</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/local_files.py" />
            <source>a device</source>
            <translation>设备</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/local_files.py" />
            <source>a folder</source>
            <translation>文件夹</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/putting_back.py" />
            <source>a key was held all the time</source>
            <translation>有按键一直被按住</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/answers.py" />
            <location filename="../../desktop/offhand/services/wording/models.py" />
            <source>a moment</source>
            <translation>片刻</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/exchange.py" />
            <source>a newer version of Offhand wrote it</source>
            <translation>由更新版本的 Offhand 写出</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/notation.py" />
            <source>a number</source>
            <translation>数字</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/saved_commands/slot_rows.py" />
            <source>a picture</source>
            <translation>图片</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/parser.py" />
            <source>a picture or text for its {files}</source>
            <translation>填入其 {files} 的图片或文本</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/local_files.py" />
            <source>a pipe</source>
            <translation>管道</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/local_files.py" />
            <source>a socket</source>
            <translation>套接字</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/storage/preferences.py" />
            <source>a value is no valid text</source>
            <translation>某个值不是有效文本</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/notation.py" />
            <source>a whole number</source>
            <translation>整数</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/caps.py" />
            <source>about {left} left of {cap}, as some of what was spent is estimated</source>
            <translation>{cap} 中约剩 {left}，因为部分花费是估算的</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/forecasts.py" />
            <source>above {min_prompt_tokens:,} tokens</source>
            <translation>超过 {min_prompt_tokens:,} token</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/models.py" />
            <source>always</source>
            <translation>始终</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/argument_words.py" />
            <source>ambiguous option: %(option)s could match %(matches)s</source>
            <translation>选项有歧义：%(option)s 可能是 %(matches)s</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/receipts.py" />
            <source>an unknown amount</source>
            <translation>未知金额</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/storage/command_files.py" />
            <source>another file is named {name} already</source>
            <translation>已有另一个文件名为 {name}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/hotkeys.py" />
            <source>another program has it</source>
            <translation>已被其他程序占用</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/comparing.py" />
            <source>answered by {served}</source>
            <translation>由 {served} 回答</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/comparing.py" />
            <source>answering</source>
            <translation>正在回答</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/transcript/switcher.py" />
            <source>answering in {arriving}</source>
            <translation>{arriving} 中正在回答</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/offers.py" />
            <source>answers to {max_completion_tokens}</source>
            <translation>回答最长 {max_completion_tokens}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/parser.py" />
            <source>append a text file</source>
            <translation>附加一个文本文件</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/sidebar/chat_actions.py" />
            <location filename="../../desktop/offhand/ui/sidebar/results_list.py" />
            <source>archived</source>
            <translation>已归档</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/argument_words.py" />
            <source>argument %(argument_name)s: %(message)s</source>
            <translation>参数 %(argument_name)s：%(message)s</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/region/overlay.py" />
            <source>arrows begin without a mouse</source>
            <translation>方向键可不用鼠标开始</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/region/overlay.py" />
            <source>arrows move it</source>
            <translation>方向键移动</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/parser.py" />
            <source>ask a question and print the answer, without a window</source>
            <translation>提问并输出回答，不打开窗口</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/parser.py" />
            <source>ask about a region of the screen</source>
            <translation>就屏幕上的某个区域提问</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/parser.py" />
            <source>ask whatever it costs, above the caps of the settings</source>
            <translation>不计费用提问，不受设置中的上限约束</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/transcript/labels.py" />
            <source>asked for: {asked_model}</source>
            <translation>请求的模型：{asked_model}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/receipts.py" />
            <source>at least {amount}, and what has no known price</source>
            <translation>至少 {amount}，另加价格未知的部分</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/comparing.py" />
            <source>at tier {tier}, not asked for</source>
            <translation>等级 {tier}，非所请求</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/comparing.py" />
            <source>at {provider}, not asked for</source>
            <translation>由 {provider} 提供，并非所请求</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/moments.py" />
            <source>at {tm_hour:02}:{tm_min:02}</source>
            <translation>{tm_hour:02}:{tm_min:02}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/forecasts.py" />
            <location filename="../../desktop/offhand/services/wording/receipts.py" />
            <source>base prices</source>
            <translation>基础价格</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/transcript/switcher.py" />
            <source>branch {position} of {count}</source>
            <translation>分支 {position} / {count}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/offers.py" />
            <source>caches by itself</source>
            <translation>自动缓存</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/models.py" />
            <source>can be asked for</source>
            <translation>可要求开启</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/models.py" />
            <source>can be switched off</source>
            <translation>可关闭</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/findings.py" />
            <source>cannot be loaded: {error}</source>
            <translation>无法加载：{error}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/standing.py" />
            <source>chats are not being saved</source>
            <translation>对话未能保存</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/sidebar/search_line.py" />
            <source>chats in a folder</source>
            <translation>文件夹中的对话</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/sidebar/search_line.py" />
            <source>chats with a tag</source>
            <translation>带标签的对话</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/transcript/remote_pictures.py" />
            <source>click to load</source>
            <translation>单击加载</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/desktop_findings.py" />
            <source>closing the window hides it only if you say so, and the icon is nowhere</source>
            <translation>仅在您设定后关闭窗口才会隐藏，且图标无处显示</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/offhand/ui/transcript/announcing.py" />
            <source>code, {n:,} lines</source>
            <extracomment>One: code, 1 line</extracomment>
            <translation>
                <numerusform>代码，{n:,} 行</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/parser.py" />
            <source>commands</source>
            <translation>命令</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/saved_commands/page.py" />
            <source>commands prompts slots template schema target saved own new delete reset model</source>
            <translation>命令 提示词 占位符 模板 模式 目标 保存 自定义 新建 删除 重置 模型 commands</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/parser.py" />
            <source>common options</source>
            <translation>通用选项</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/comparing.py" />
            <location filename="../../desktop/offhand/services/wording/receipts.py" />
            <source>complete</source>
            <translation>完整</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/offers.py" />
            <source>computers in {datacenters}</source>
            <translation>数据中心 {datacenters}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/doctor.py" />
            <source>could not be read; kept as {broken_copy}</source>
            <translation>无法读取；已另存为 {broken_copy}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/comparing.py" />
            <location filename="../../desktop/offhand/services/wording/receipts.py" />
            <source>cut at its longest length</source>
            <translation>达到最大长度而截断</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/sidebar/chat_actions.py" />
            <source>deleted</source>
            <translation>已删除</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/comparing.py" />
            <source>does not fit</source>
            <translation>超出容量</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/files.py" />
            <source>does not take this value</source>
            <translation>不接受此值</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/models.py" />
            <source>effort {efforts}</source>
            <translation>强度 {efforts}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/network.py" />
            <source>elsewhere</source>
            <translation>其他地方</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/models.py" />
            <source>embeddings</source>
            <translation>嵌入向量</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/handover.py" />
            <source>end it</source>
            <translation>结束它</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/handover.py" />
            <source>end it (process {pid})</source>
            <translation>结束它（进程 {pid}）</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/parser.py" />
            <source>environment:
  OPENROUTER_API_KEY   the API key for this run; it is never stored
  OFFHAND_BASE_URL     like --base-url
  OFFHAND_DATA_DIR     like --data-dir

exit status:
  0 done   1 unexpected   2 usage   3 no usable key or keyring   4 refused by the API
  5 network or provider unavailable   130 interrupted</source>
            <translation>环境变量：
  OPENROUTER_API_KEY   本次运行使用的 API 密钥；绝不保存
  OFFHAND_BASE_URL     等同于 --base-url
  OFFHAND_DATA_DIR     等同于 --data-dir

退出状态：
  0 完成   1 意外错误   2 用法错误   3 没有可用的密钥或密钥环   4 被 API 拒绝
  5 网络或提供商不可用   130 已中断</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/exchange_parser.py" />
            <source>every branch, not only the one in view</source>
            <translation>所有分支，而不仅是当前分支</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/exchange_parser.py" />
            <source>every chat</source>
            <translation>所有对话</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/caps.py" />
            <source>every day</source>
            <translation>每天</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/caps.py" />
            <source>every month</source>
            <translation>每月</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/caps.py" />
            <source>every week</source>
            <translation>每周</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/model_table.py" />
            <source>excluded by your settings</source>
            <translation>已被您的设置排除</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/argument_words.py" />
            <source>expected at least one argument</source>
            <translation>至少需要一个参数</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/argument_words.py" />
            <source>expected at most one argument</source>
            <translation>最多一个参数</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/argument_words.py" />
            <source>expected one argument</source>
            <translation>需要一个参数</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/comparing.py" />
            <location filename="../../desktop/offhand/services/wording/receipts.py" />
            <source>failed</source>
            <translation>失败</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/comparing.py" />
            <source>failed: {failure}</source>
            <translation>失败：{failure}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/export/entries.py" />
            <source>file</source>
            <translation>文件</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/models.py" />
            <location filename="../../desktop/offhand/ui/quick_prompt/context.py" />
            <source>files</source>
            <translation>文件</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/offers.py" />
            <source>first token {p50}</source>
            <translation>首个 token {p50}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/comparing.py" />
            <source>first word {first}</source>
            <translation>首个字 {first}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/doctor.py" />
            <source>for this session</source>
            <translation>用于本次会话</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/comparing.py" />
            <location filename="../../desktop/offhand/services/wording/forecasts.py" />
            <location filename="../../desktop/offhand/services/wording/models.py" />
            <location filename="../../desktop/offhand/services/wording/receipts.py" />
            <source>free</source>
            <translation>免费</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/caps.py" />
            <source>free tier</source>
            <translation>免费层级</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/doctor.py" />
            <source>from OPENROUTER_API_KEY</source>
            <translation>来自 OPENROUTER_API_KEY</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/explanation.py" />
            <source>generation id</source>
            <translation>生成标识</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/system/hotkeys/gnome.py" />
            <source>gsettings did not answer</source>
            <translation>gsettings 没有响应</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/system/hotkeys/gnome.py" />
            <source>gsettings ended with {returncode}</source>
            <translation>gsettings 以 {returncode} 结束</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/system/hotkeys/gnome.py" />
            <source>gsettings is not installed</source>
            <translation>未安装 gsettings</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/chords.py" />
            <source>has a key of the number pad, which is another one in other programs</source>
            <translation>使用了数字键盘的按键，它在其他程序中是另一个键</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/chords.py" />
            <source>has a key that is not known: {key}</source>
            <translation>包含未知的按键：{key}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/chords.py" />
            <source>has no key</source>
            <translation>没有按键</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/files.py" />
            <source>has {pixels} megapixels, and {limit} are the most</source>
            <translation>有 {pixels} 百万像素，上限为 {limit}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/files.py" />
            <source>has {pixels} megapixels, which is too many</source>
            <translation>有 {pixels} 百万像素，过多</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/comparing.py" />
            <location filename="../../desktop/offhand/services/wording/receipts.py" />
            <source>held back by a filter</source>
            <translation>被过滤器拦截</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/hotkeys/hotkeys_page.py" />
            <source>hotkey shortcut chord keyboard global record press test quick prompt region question command desktop portal GNOME KDE Sway Hyprland binding</source>
            <translation>热键 快捷键 组合键 键盘 全局 录制 按下 测试 快速提问 区域 提问 命令 桌面 门户 GNOME KDE Sway Hyprland 绑定 hotkey shortcut</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/parser.py" />
            <source>how much the log tells: {log_levels}</source>
            <translation>日志的详细程度：{log_levels}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/argument_words.py" />
            <source>ignored explicit argument %r</source>
            <translation>忽略了给出的参数 %r</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/key.py" />
            <source>in OPENROUTER_API_KEY, for this run only</source>
            <translation>在 OPENROUTER_API_KEY 中，仅用于本次运行</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/sidebar/search_line.py" />
            <source>in dollars</source>
            <translation>以美元计</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/key.py" />
            <source>in memory, for this session only</source>
            <translation>在内存中，仅用于本次会话</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/sidebar/results_list.py" />
            <source>in the bin</source>
            <translation>在回收站中</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/doctor.py" />
            <location filename="../../desktop/offhand/cli/key.py" />
            <source>in the keyring</source>
            <translation>在密钥环中</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/waiting.py" />
            <source>in {seconds} s</source>
            <translation>{seconds} 秒后</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/comparing.py" />
            <source>interrupted</source>
            <translation>已中断</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/argument_words.py" />
            <source>invalid %(type)s value: %(value)r</source>
            <translation>无效的 %(type)s 值：%(value)r</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/argument_words.py" />
            <source>invalid choice: %(value)r (choose from %(choices)s)</source>
            <translation>无效的选择：%(value)r（可选：%(choices)s）</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/saved_commands/page.py" />
            <source>is as it comes with Offhand again</source>
            <translation>已恢复为 Offhand 自带的样子</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/saved_commands/page.py" />
            <source>is deleted</source>
            <translation>已删除</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/chords.py" />
            <source>is empty</source>
            <translation>为空</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/chords.py" />
            <source>is more than one chord</source>
            <translation>不止一个组合键</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/saved_commands.py" />
            <source>is nested too deeply</source>
            <translation>嵌套过深</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/saved_commands.py" />
            <source>is not JSON: {error}</source>
            <translation>不是 JSON：{error}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/setting.py" />
            <source>is not JSON: {problem}</source>
            <translation>不是 JSON：{problem}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/setting.py" />
            <location filename="../../desktop/offhand/openrouter/addresses.py" />
            <source>is not an address</source>
            <translation>不是地址</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/findings.py" />
            <source>is not installed</source>
            <translation>未安装</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/saved_commands/page.py" />
            <source>is that of another command</source>
            <translation>已属于另一个命令</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/files.py" />
            <source>is too large</source>
            <translation>过大</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/chord_table.py" />
            <source>is used by: {command}</source>
            <translation>已用于：{command}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/files.py" />
            <source>is {size} MB, and {limit} MB are the most</source>
            <translation>大小为 {size} MB，上限为 {limit} MB</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/files.py" />
            <source>is {size} MB, which is too large</source>
            <translation>大小为 {size} MB，过大</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/system/dbus/bus.py" />
            <source>it cannot be reached</source>
            <translation>无法访问</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/ask.py" />
            <location filename="../../desktop/offhand/services/wording/exchange.py" />
            <source>it cannot be read</source>
            <translation>无法读取</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/system/dbus/bus.py" />
            <source>it did not answer within {first_patience:g} s</source>
            <translation>在 {first_patience:g} 秒内没有响应</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/system/probe.py" />
            <source>it did not answer within {patience:g} s</source>
            <translation>在 {patience:g} 秒内没有响应</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/exchange.py" />
            <source>it ends before it is complete</source>
            <translation>内容不完整</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/system/hotkeys/portal.py" />
            <source>it has gone</source>
            <translation>已不存在</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/storage/backups.py" />
            <source>it has no chats</source>
            <translation>其中没有对话</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/system/screenshot/picture_file.py" />
            <source>it has {width} × {height} pixels</source>
            <translation>其尺寸为 {width} × {height} 像素</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/system/dbus/bus.py" />
            <location filename="../../desktop/offhand/system/probe.py" />
            <source>it hung up</source>
            <translation>其断开了连接</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/exchange.py" />
            <source>it is a copy of the program's own folders, which only that program can read</source>
            <translation>这是该程序自身文件夹的副本，只有该程序能读取</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/system/screenshot/picture_file.py" />
            <source>it is a link, and no plain file</source>
            <translation>是链接而非普通文件</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/hotkeys.py" />
            <source>it is being asked</source>
            <translation>正在询问</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/local_files.py" />
            <source>it is empty</source>
            <translation>为空</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/exchange.py" />
            <source>it is encrypted; unpack it first</source>
            <translation>已加密；请先解包</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/ask.py" />
            <source>it is larger than {largest_file} MiB</source>
            <translation>大于 {largest_file} MiB</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/attached_texts.py" />
            <location filename="../../desktop/offhand/services/run_attachments.py" />
            <source>it is neither a picture nor text</source>
            <translation>既不是图片也不是文本</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/storage/answer_files.py" />
            <source>it is no ordinary file</source>
            <translation>不是普通文件</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/system/screenshot/picture_file.py" />
            <source>it is no plain file</source>
            <translation>不是普通文件</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/ask.py" />
            <source>it is not a file</source>
            <translation>不是文件</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/openrouter/pictures.py" />
            <source>it is not a public address</source>
            <translation>不是公共地址</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/exchange.py" />
            <source>it is not an export that Offhand knows</source>
            <translation>不是 Offhand 能识别的导出文件</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/ask.py" />
            <source>it is not text</source>
            <translation>不是文本</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/storage/answer_files.py" />
            <source>it is not written in UTF-8</source>
            <translation>不是 UTF-8 编码</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/exchange.py" />
            <source>it is too large</source>
            <translation>过大</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/system/screenshot/picture_file.py" />
            <source>it lies at an address that is no file of this computer</source>
            <translation>其地址不是本机上的文件</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/system/screenshot/picture_file.py" />
            <source>it lies at an address that is none</source>
            <translation>其地址无效</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/markdown/links.py" />
            <source>it says {shown}, but leads to {target}</source>
            <translation>显示为 {shown}，实际指向 {target}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/markdown/links.py" />
            <source>it says {shown}, but writes to {target}</source>
            <translation>显示为 {shown}，实际写给 {target}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/openrouter/pictures.py" />
            <source>it took too long</source>
            <translation>耗时过长</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/markdown/links.py" />
            <source>its address begins with a name that only looks like a site; it leads to {host}</source>
            <translation>其地址以看似网站的名称开头；实际指向 {host}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/system/dbus/bus.py" />
            <location filename="../../desktop/offhand/system/probe.py" />
            <source>its address or its answer makes no sense</source>
            <translation>其地址或响应无法理解</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/system/dbus/bus.py" />
            <source>its answer makes no sense</source>
            <translation>其响应无法理解</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/exchange.py" />
            <source>its content makes no sense</source>
            <translation>内容无法理解</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/system/screenshot/picture_file.py" />
            <source>its file cannot be read ({strerror})</source>
            <translation>无法读取其文件（{strerror}）</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/system/screenshot/picture_file.py" />
            <source>its file has {st_size} MB</source>
            <translation>其文件大小为 {st_size} MB</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/system/screenshot/picture_file.py" />
            <source>its file holds no picture that can be read</source>
            <translation>其文件中没有可读取的图片</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/system/screenshot/picture_file.py" />
            <source>its file is gone</source>
            <translation>其文件已消失</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/storage/backups.py" />
            <source>its list is not complete</source>
            <translation>其列表不完整</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/system/screenshot/portal.py" />
            <source>its portal has gone</source>
            <translation>其门户已不存在</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/system/hotkeys/portal.py" />
            <source>its portal has no {short_name}</source>
            <translation>其门户没有 {short_name}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/system/hotkeys/portal.py" />
            <source>its portal opens no session for {short_name}</source>
            <translation>其门户没有为 {short_name} 打开会话</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/forecasts.py" />
            <source>its price is not known beforehand: taken for {times} these prices</source>
            <translation>价格无法事先得知：按上述价格的 {times} 估算</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/parser.py" />
            <source>keep settings, data, cache and logs in this folder</source>
            <translation>将设置、数据、缓存和日志保存在此文件夹中</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/desktop_findings.py" />
            <source>known to the desktop alone</source>
            <translation>仅桌面环境知晓</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/saved_commands/fields.py" />
            <source>lang: English | German</source>
            <translation>lang: English | German</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/export/html_file.py" />
            <source>last message {moment}</source>
            <translation>最后一条消息 {moment}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/findings.py" />
            <source>last press: {label} {moment}</source>
            <translation>上次按下：{label} {moment}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/comparing/answer_column.py" />
            <source>leads</source>
            <translation>领先</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/exchange_parser.py" />
            <source>leave out what models thought</source>
            <translation>省略模型的思考内容</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/models.py" />
            <source>less than a minute</source>
            <translation>不到一分钟</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/caps.py" />
            <source>less than {least}</source>
            <translation>不到 {least}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/caps.py" />
            <source>limit {limit}</source>
            <translation>限额 {limit}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/caps.py" />
            <source>limit {limit}, anew {when}</source>
            <translation>限额 {limit}，{when}重置</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/saved_commands.py" />
            <source>line {line}: {said}</source>
            <translation>第 {line} 行：{said}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/local_files.py" />
            <source>links that lead in a circle</source>
            <translation>循环链接</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/exchange_parser.py" />
            <source>list the chats: id, date, title</source>
            <translation>列出对话：标识、日期、标题</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/parser.py" />
            <source>list the commands</source>
            <translation>列出命令</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/models_parser.py" />
            <source>list the models</source>
            <translation>列出模型</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/transcript/remote_pictures.py" />
            <source>loading…</source>
            <translation>正在加载…</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/findings.py" />
            <source>missing: {loss}</source>
            <translation>缺失：{loss}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/sidebar/chat_actions.py" />
            <source>moved to “{name}”</source>
            <translation>已移到“{name}”</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/saved_commands.py" />
            <source>must be a JSON object</source>
            <translation>必须是 JSON 对象</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/setting.py" />
            <source>must be a JSON object in braces</source>
            <translation>必须是花括号中的 JSON 对象</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/setting.py" />
            <source>must be a full path</source>
            <translation>必须是完整路径</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/saved_commands.py" />
            <source>must be a full path, or begin with ~</source>
            <translation>必须是完整路径，或以 ~ 开头</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/setting.py" />
            <source>must be a list of texts</source>
            <translation>必须是文本列表</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/setting.py" />
            <source>must be a list of texts, none of them empty</source>
            <translation>必须是文本列表，且均不为空</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/setting.py" />
            <source>must be a number</source>
            <translation>必须是数字</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/chord_table.py" />
            <source>must be a table of actions and their chords</source>
            <translation>必须是操作与组合键的表</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/storage/command_texts.py" />
            <source>must be a table, or JSON as text</source>
            <translation>必须是表，或文本形式的 JSON</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/setting.py" />
            <source>must be a whole number</source>
            <translation>必须是整数</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/setting.py" />
            <source>must be an amount</source>
            <translation>必须是金额</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/setting.py" />
            <location filename="../../desktop/offhand/ui/dialogs/notation.py" />
            <source>must be an amount such as 2.50</source>
            <translation>必须是金额，如 2.50</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/saved_commands.py" />
            <location filename="../../desktop/offhand/domain/setting.py" />
            <source>must be an id such as x-ai/grok-4</source>
            <translation>必须是标识，如 x-ai/grok-4</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/saved_commands.py" />
            <source>must be at most {longest} characters</source>
            <translation>最多 {longest} 个字符</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/setting.py" />
            <source>must be between {low:,} and {high:,}</source>
            <translation>必须介于 {low:,} 和 {high:,} 之间</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/saved_commands.py" />
            <source>must be letters, digits and single hyphens, in lower case</source>
            <translation>必须由小写字母、数字和单个连字符组成</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/saved_commands/fields.py" />
            <source>must be lines such as lang: English | German</source>
            <translation>必须是形如 lang: English | German 的行</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/saved_commands.py" />
            <location filename="../../desktop/offhand/domain/setting.py" />
            <source>must be one line of visible characters</source>
            <translation>必须是一行可见字符</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/storage/command_texts.py" />
            <source>must be one of {names}</source>
            <translation>必须是以下之一：{names}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/setting.py" />
            <source>must be one of {offered}</source>
            <translation>必须是 {offered} 之一</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/chord_table.py" />
            <location filename="../../desktop/offhand/domain/setting.py" />
            <location filename="../../desktop/offhand/storage/command_texts.py" />
            <source>must be text</source>
            <translation>必须是文本</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/setting.py" />
            <source>must be true or false</source>
            <translation>必须为真或假</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/notation.py" />
            <source>must be {wanted}</source>
            <translation>必须是{wanted}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/storage/command_texts.py" />
            <source>must hold nothing but what JSON knows</source>
            <translation>只能包含 JSON 支持的内容</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/setting.py" />
            <source>must look like http://host:port</source>
            <translation>格式须为 http://host:port</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/saved_commands.py" />
            <source>must name a file</source>
            <translation>必须指定文件</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/storage/command_texts.py" />
            <source>must name lists of texts, such as lang = ["English", "German"]</source>
            <translation>必须列出文本列表，例如 lang = ["English", "German"]</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/saved_commands.py" />
            <source>must name the file that answers are appended to</source>
            <translation>必须指定要追加回答的文件</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/saved_commands.py" />
            <location filename="../../desktop/offhand/domain/setting.py" />
            <source>must not be empty</source>
            <translation>不能为空</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/setting.py" />
            <source>must not hold a ? or #</source>
            <translation>不能包含 ? 或 #</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/setting.py" />
            <source>must not hold a name or password</source>
            <translation>不能包含用户名或密码</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/setting.py" />
            <location filename="../../desktop/offhand/openrouter/addresses.py" />
            <source>must start with https:// and name a host</source>
            <translation>必须以 https:// 开头并包含主机名</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/setting.py" />
            <source>must use https: the key would travel in clear</source>
            <translation>必须使用 https：否则密钥会以明文传输</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/export.py" />
            <source>name the chats to export, or say --all; --list shows them</source>
            <translation>请指定要导出的对话，或使用 --all；--list 会列出它们</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/chords.py" />
            <source>needs Ctrl, Alt or the logo key, or nobody could type it any more</source>
            <translation>需要 Ctrl、Alt 或徽标键，否则将无法再输入它</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/hotkeys/chord_field.py" />
            <source>needs one more key beside those that are held</source>
            <translation>除按住的键外还需要一个键</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/transcript/switcher.py" />
            <source>new in {branches}</source>
            <translation>{branches} 中有新内容</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/secrets/secret_service.py" />
            <source>no Secret Service is running or can be started</source>
            <translation>没有正在运行或可启动的 Secret Service</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/doctor.py" />
            <source>no answer within {patience:g} s</source>
            <translation>{patience:g} 秒内没有响应</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/exchange.py" />
            <source>no chats</source>
            <translation>没有对话</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/receipts.py" />
            <source>no fee</source>
            <translation>无手续费</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/local_files.py" />
            <location filename="../../desktop/offhand/storage/answer_files.py" />
            <source>no file can have this name</source>
            <translation>文件不能使用此名称</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/hotkeys.py" />
            <source>no key makes it here</source>
            <translation>此处没有按键能产生它</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/desk.py" />
            <source>no key wanted</source>
            <translation>不需要密钥</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/caps.py" />
            <source>no limit</source>
            <translation>无限额</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/doctor.py" />
            <source>no list kept yet; it comes with the first start</source>
            <translation>尚无列表；首次启动时获取</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/local_files.py" />
            <source>no ordinary file</source>
            <translation>不是普通文件</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/system/autostart/windows.py" />
            <location filename="../../desktop/offhand/system/screenshot/picture_file.py" />
            <source>no reason given</source>
            <translation>未说明原因</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/putting_back.py" />
            <source>no window had the keyboard</source>
            <translation>没有窗口获得键盘焦点</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/forecasts.py" />
            <source>nobody lists a price for it: the usual one is taken</source>
            <translation>没有提供商列出其价格：按通常价格计算</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/findings.py" />
            <source>none for {address} (environment)</source>
            <translation>{address} 不使用代理（环境变量）</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/key.py" />
            <source>none set; the account's credit is the limit</source>
            <translation>未设置；以帐户余额为限</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/key.py" />
            <source>none stored</source>
            <translation>未保存</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/findings.py" />
            <source>none was pressed yet</source>
            <translation>尚未按过</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/saved_commands/slot_rows.py" />
            <source>none yet</source>
            <translation>尚无</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/doctor.py" />
            <source>none, and a server on this computer may do without{keyring}</source>
            <translation>无，本机上的服务器可能不需要{keyring}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/findings.py" />
            <source>none: ask, key, models and doctor work, windows do not</source>
            <translation>无：ask、key、models 和 doctor 可用，窗口不可用</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/desktop_findings.py" />
            <source>none: unseen answers are told in the task bar alone</source>
            <translation>无：未读回答仅在任务栏中提示</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/findings.py" />
            <source>none: {reason}</source>
            <translation>无：{reason}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/doctor.py" />
            <source>none; store one with offhand key set{keyring}</source>
            <translation>无；可用 offhand key set 保存{keyring}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/storage/backups.py" />
            <source>not a backup of Offhand</source>
            <translation>不是 Offhand 的备份</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/argument_words.py" />
            <source>not allowed with argument %s</source>
            <translation>不能与参数 %s 同时使用</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/exchange.py" />
            <source>not imported: a chat without a name, {reasons}</source>
            <translation>未导入：一个无名对话，{reasons}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/exchange.py" />
            <source>not imported: {count} more</source>
            <translation>未导入：另有 {count} 个</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/exchange.py" />
            <source>not imported: “{name}”, {reasons}</source>
            <translation>未导入：“{name}”，{reasons}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/doctor.py" />
            <source>not in force: {told}</source>
            <translation>未生效：{told}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/receipts.py" />
            <location filename="../../desktop/offhand/services/wording/usage.py" />
            <source>not known</source>
            <translation>未知</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/receipts.py" />
            <source>not known yet: the API is asked for it</source>
            <translation>尚未知：正在向 API 查询</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/receipts.py" />
            <source>not known: the list has no prices of this model</source>
            <translation>未知：列表中没有此模型的价格</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/offers.py" />
            <source>not measured</source>
            <translation>未测量</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/forecasts.py" />
            <source>not on the list: taken for {amount}</source>
            <translation>价目表中没有：按 {amount} 计</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/sidebar/search_line.py" />
            <source>not this word</source>
            <translation>不含此词</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/receipts.py" />
            <source>not told</source>
            <translation>未说明</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/receipts.py" />
            <source>not told by the server</source>
            <translation>服务器未说明</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/key.py" />
            <source>note: OPENROUTER_API_KEY is set and overrules the key in the keyring</source>
            <translation>注意：已设置 OPENROUTER_API_KEY，优先于密钥环中的密钥</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/key.py" />
            <source>note: OPENROUTER_API_KEY is still set</source>
            <translation>注意：OPENROUTER_API_KEY 仍处于设置状态</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/receipts.py" />
            <source>nothing</source>
            <translation>无</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/putting_back.py" />
            <source>nothing is selected in {name}, so nothing was replaced</source>
            <translation>{name} 中没有选中内容，因此未替换</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/caps.py" />
            <source>nothing left on the key</source>
            <translation>密钥已无余额</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/waiting.py" />
            <source>now</source>
            <translation>现在</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/receipts.py" />
            <source>of it from the cache</source>
            <translation>其中来自缓存</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/receipts.py" />
            <source>of it thinking</source>
            <translation>其中思考</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/receipts.py" />
            <source>of it to read</source>
            <translation>其中可读</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/saved_commands.py" />
            <source>of {name} must be 1 to {most_choices} texts</source>
            <translation>{name} 的选项必须是 1 到 {most_choices} 段文本</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/saved_commands.py" />
            <source>of {name} must be lines of at most {longest_choice} visible characters</source>
            <translation>{name} 的选项必须是最多 {longest_choice} 个可见字符的行</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/parser.py" />
            <source>offhand [FILE ...]
       offhand COMMAND ...
       offhand COMMAND --help</source>
            <translation>offhand [文件 ...]
       offhand 命令 ...
       offhand 命令 --help</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/parser.py" />
            <source>offhand [FILE ...] [--new-chat] [--hidden] [common options]</source>
            <translation>offhand [文件 ...] [--new-chat] [--hidden] [通用选项]</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/handover.py" />
            <source>offhand: it runs already, so --{name} has no effect</source>
            <translation>offhand: 已在运行，因此 --{name} 不起作用</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/export.py" />
            <source>offhand: there is no chat to export</source>
            <translation>offhand: 没有可导出的对话</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/ask.py" />
            <source>offhand: what {model} costs is not known, so no cap was held against it</source>
            <translation>offhand: {model} 的费用未知，因此未按上限检查</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/backup.py" />
            <location filename="../../desktop/offhand/cli/export.py" />
            <source>offhand: {lost} no longer kept</source>
            <translation>offhand: {lost}已不再保存</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/parser.py" />
            <source>offhand: {message}; see {program} --help</source>
            <translation>offhand: {message}；参见 {program} --help</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/ask.py" />
            <source>offhand: {sentence} Trying again in {wait:.0f} s ({attempt}).</source>
            <translation>offhand: {sentence} 将在 {wait:.0f} 秒后重试（{attempt}）。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/receipts.py" />
            <source>on its way</source>
            <translation>进行中</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/moments.py" />
            <source>on {tm_mday} {months}{year} {clock}</source>
            <translation>{months} {tm_mday} 日{year} {clock}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/desktop_findings.py" />
            <source>on, but {gone} is not there any more</source>
            <translation>已开启，但 {gone} 已不存在</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/argument_words.py" />
            <source>one of the arguments %s is required</source>
            <translation>需要以下参数之一：%s</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/models_parser.py" />
            <source>only models that match every WORD</source>
            <translation>仅列出匹配每个 WORD 的模型</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/models_parser.py" />
            <source>only models that read so many, for instance 128k</source>
            <translation>仅列出至少能读取这么多的模型，例如 128k</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/models_parser.py" />
            <source>only models with this, one of {model_wishes}; may be repeated</source>
            <translation>仅列出具备此项的模型，取值为 {model_wishes}；可重复</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/export.py" />
            <source>only one chat fits on standard output, or all of them as JSON</source>
            <translation>标准输出只能容纳一个对话，或以 JSON 输出全部</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/caps.py" />
            <source>only {left} left on the key</source>
            <translation>密钥仅剩 {left}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/parser.py" />
            <source>open the chat window on the built-in demo</source>
            <translation>在内置演示上打开对话窗口</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/argument_words.py" />
            <source>options</source>
            <translation>选项</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/sidebar/search_line.py" />
            <source>or 7d, today</source>
            <translation>或 7d、today</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/sidebar/search_line.py" />
            <source>or bin, all</source>
            <translation>或 bin、all</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/sidebar/search_line.py" />
            <source>or file, code</source>
            <translation>或 file、code</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/caps.py" />
            <source>over {name}</source>
            <translation>超出{name}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/exchange.py" />
            <source>parts of {mended_messages}</source>
            <translation>{mended_messages}的部分内容</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/putting_back.py" />
            <source>paste it</source>
            <translation>请粘贴</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/local_files.py" />
            <source>permission denied</source>
            <translation>权限不足</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/export/entries.py" />
            <location filename="../../desktop/offhand/ui/quick_prompt/context.py" />
            <source>picture</source>
            <translation>图片</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/models.py" />
            <source>pictures</source>
            <translation>图片</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/argument_words.py" />
            <source>positional arguments</source>
            <translation>位置参数</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/hiding.py" />
            <source>press {chord} for the quick prompt, which leads to the window, or start</source>
            <translation>按 {chord} 打开快速提问并由此进入窗口，或</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/putting_back.py" />
            <source>press {keys}</source>
            <translation>请按 {keys}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/comparing.py" />
            <location filename="../../desktop/offhand/services/wording/models.py" />
            <location filename="../../desktop/offhand/services/wording/receipts.py" />
            <source>price not known</source>
            <translation>价格未知</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/caps.py" />
            <source>price not known, caps not checked</source>
            <translation>价格未知，未检查上限</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/models.py" />
            <source>price varies</source>
            <translation>价格不固定</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/models_parser.py" />
            <source>print a JSON array instead of the table</source>
            <translation>输出 JSON 数组而非表格</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/parser.py" />
            <source>print one object: text, model, provider, usage, cost, finish_reason, id</source>
            <translation>输出一个对象：text、model、provider、usage、cost、finish_reason、id</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/parser.py" />
            <source>print the answer in one piece</source>
            <translation>一次性输出回答</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/parser.py" />
            <source>print the licences of all that it is made of</source>
            <translation>输出所有组成部分的许可证</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/models.py" />
            <source>prompts over {min_prompt_tokens:,} tokens</source>
            <translation>提示词超过 {min_prompt_tokens:,} token</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/explanation.py" />
            <source>provider's text</source>
            <translation>提供商文本</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/exchange_parser.py" />
            <source>put a backup in place</source>
            <translation>恢复备份</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/sidebar/chat_actions.py" />
            <source>restored</source>
            <translation>已恢复</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/backup.py" />
            <source>restored {chats}, {messages}</source>
            <translation>已恢复 {chats}、{messages}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/parser.py" />
            <source>run a saved command</source>
            <translation>执行已保存的命令</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/parser.py" />
            <source>run needs the NAME of a command; offhand run --list names all</source>
            <translation>run 需要命令的 NAME；offhand run --list 列出全部</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/key_form.py" />
            <source>save anyway</source>
            <translation>仍然保存</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/parser.py" />
            <source>say what works here</source>
            <translation>说明此处哪些功能可用</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/parser.py" />
            <source>say which version</source>
            <translation>显示版本</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/findings.py" />
            <source>screen readers do not hear of windows</source>
            <translation>屏幕阅读器无法获知窗口</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/offers.py" />
            <source>seat {headquarters}</source>
            <translation>总部 {headquarters}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/caps.py" />
            <source>send it anyway this once</source>
            <translation>仅此一次照常发送</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/transcript/labels.py" />
            <source>served by: {provider}</source>
            <translation>提供商：{provider}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/offers.py" />
            <source>service tier {tier}</source>
            <translation>服务等级 {tier}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/parser.py" />
            <source>set, look at or delete the API key in the keyring</source>
            <translation>设置、查看或删除密钥环中的 API 密钥</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/export.py" />
            <source>several chats need a folder, and “{output}” is a file</source>
            <translation>多个对话需要文件夹，而“{output}”是文件</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/parser.py" />
            <source>show a picture</source>
            <translation>附上一张图片</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/parser.py" />
            <source>show an empty chat, not the last one</source>
            <translation>显示空白对话，而非上次的对话</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/parser.py" />
            <source>show or hide the quick prompt</source>
            <translation>显示或隐藏快速提问</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/argument_words.py" />
            <source>show this help message and exit</source>
            <translation>显示此帮助信息并退出</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/sidebar/search_line.py" />
            <source>side by side</source>
            <translation>相邻出现</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/doctor.py" />
            <source>something else answered: {failure}</source>
            <translation>响应来自别处：{failure}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/putting_back.py" />
            <source>something else is selected in {name} by now, so nothing was replaced</source>
            <translation>{name} 中现在选中了其他内容，因此未替换</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/models.py" />
            <source>sound</source>
            <translation>音频</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/parser.py" />
            <source>start without showing the window, for a hotkey to call</source>
            <translation>启动时不显示窗口，由热键调出</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/findings.py" />
            <source>starts when asked for</source>
            <translation>需要时启动</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/app/autostart.py" />
            <source>stays as it is: {problem}</source>
            <translation>保持不变：{problem}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/app/closing.py" />
            <source>still running in the tray</source>
            <translation>仍在托盘中运行</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/app/closing.py" />
            <source>still running without a tray</source>
            <translation>仍在运行（无托盘）</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/comparing.py" />
            <source>stopped</source>
            <translation>已停止</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/receipts.py" />
            <source>stopped by you</source>
            <translation>被您停止</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/findings.py" />
            <source>switched off in the settings</source>
            <translation>已在设置中关闭</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/exchange_parser.py" />
            <source>take in chats of files and of other programs</source>
            <translation>从文件和其他程序导入对话</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/parser.py" />
            <source>take the region of before, without choosing</source>
            <translation>直接使用上次的区域，不再选择</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/forecasts.py" />
            <source>taken for that of a token, as it is small: the list does not say</source>
            <translation>因数值较小，按每个 token 计：价目表未说明</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/forecasts.py" />
            <source>taken for that of a whole picture, as it is large: the list does not say</source>
            <translation>因数值较大，按整张图片计：价目表未说明</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/sidebar/chat_actions.py" />
            <source>taken out of the archive</source>
            <translation>已取消归档</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/sidebar/chat_actions.py" />
            <source>taken out of the folder</source>
            <translation>已移出文件夹</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/setting.py" />
            <source>takes at most {maximum:.0f} texts</source>
            <translation>最多 {maximum:.0f} 段文本</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/parser.py" />
            <source>talk to this address instead of OpenRouter's</source>
            <translation>使用此地址代替 OpenRouter 的地址</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/models.py" />
            <source>text</source>
            <translation>文本</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/hotkeys.py" />
            <source>the X server</source>
            <translation>X 服务器</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/system/hotkeys/choice.py" />
            <source>the X server does not answer</source>
            <translation>X 服务器没有响应</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/system/hotkeys/x11.py" />
            <source>the X server has gone</source>
            <translation>X 服务器已不存在</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/exchange_parser.py" />
            <source>the backup</source>
            <translation>备份</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/caps.py" />
            <source>the cap for one message</source>
            <translation>单条消息上限</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/saved_commands.py" />
            <source>the choices of {name} are not used: write {{{name}:{choice}}}</source>
            <translation>{name} 的选项未被使用：请写 {{{name}:{choice}}}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/explanation.py" />
            <source>the command line makes no sense</source>
            <translation>命令行无法理解</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/receipts.py" />
            <source>the connection broke</source>
            <translation>连接中断</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/storage/opening.py" />
            <source>the database of another program</source>
            <translation>其他程序的数据库</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/hotkeys.py" />
            <source>the desktop broke down while it was asked</source>
            <translation>询问时桌面出现故障</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/system/autostart/portal.py" />
            <source>the desktop did not answer</source>
            <translation>桌面没有响应</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/hotkeys.py" />
            <source>the desktop did not give it</source>
            <translation>桌面未予分配</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/system/autostart/portal.py" />
            <source>the desktop does not allow it</source>
            <translation>桌面不允许</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/system/hotkeys/portal.py" />
            <source>the desktop has ended it</source>
            <translation>桌面已将其结束</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/system/autostart/portal.py" />
            <source>the desktop keeps it</source>
            <translation>桌面保留了它</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/system/notify/portal.py" />
            <source>the desktop portal does not answer</source>
            <translation>桌面门户没有响应</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/system/autostart/portal.py" />
            <location filename="../../desktop/offhand/system/notify/portal.py" />
            <source>the desktop portal has gone</source>
            <translation>桌面门户已不存在</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/system/autostart/portal.py" />
            <source>the desktop portal refuses: {text}</source>
            <translation>桌面门户拒绝：{text}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/system/hotkeys/portal.py" />
            <source>the desktop refused</source>
            <translation>桌面拒绝了</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/system/autostart/portal.py" />
            <source>the desktop said no</source>
            <translation>桌面拒绝了</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/findings.py" />
            <source>the desktop's own dialogs are not used</source>
            <translation>不使用桌面环境自带的对话框</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/system/hotkeys/portal.py" />
            <source>the desktop's portal has gone</source>
            <translation>桌面门户已不存在</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/system/hotkeys/portal.py" />
            <source>the desktop's question was answered with no</source>
            <translation>桌面的询问得到了否定回答</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/hotkeys.py" />
            <source>the desktop, or you when it asked, said no</source>
            <translation>桌面或您在询问时拒绝了</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/hotkeys.py" />
            <source>the desktop’s portal (GlobalShortcuts)</source>
            <translation>桌面门户（GlobalShortcuts）</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/hotkeys/hand_panel.py" />
            <source>the desktop’s settings</source>
            <translation>桌面设置</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/local_files.py" />
            <source>the disk reports an error</source>
            <translation>磁盘报告错误</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/storage/command_files.py" />
            <source>the file cannot be read: {strerror}</source>
            <translation>无法读取文件：{strerror}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/storage/command_files.py" />
            <source>the file is larger than {largest} KiB</source>
            <translation>文件大于 {largest} KiB</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/exchange_parser.py" />
            <source>the file or folder to write; - is standard output</source>
            <translation>要写入的文件或文件夹；- 表示标准输出</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/storage/opening.py" />
            <source>the file's header makes no sense</source>
            <translation>文件头无法识别</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/argument_words.py" />
            <source>the following arguments are required: %s</source>
            <translation>缺少以下参数：%s</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/storage/command_texts.py" />
            <source>the head holds a number of too many digits</source>
            <translation>头部包含位数过多的数字</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/storage/command_texts.py" />
            <source>the head is nested too deeply</source>
            <translation>头部嵌套过深</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/storage/command_texts.py" />
            <source>the head is not TOML: {reason}</source>
            <translation>头部不是 TOML：{reason}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/storage/command_texts.py" />
            <source>the head stands between lines of +++ and is TOML, not between ---</source>
            <translation>头部应位于 +++ 行之间并使用 TOML，而非 --- 之间</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/storage/command_texts.py" />
            <source>the head that begins here has no line of +++ at its end</source>
            <translation>此处开始的头部末尾缺少 +++ 行</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/saved_commands.py" />
            <source>the input is longer than {longest_input:,} characters</source>
            <translation>输入超过 {longest_input:,} 个字符</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/findings.py" />
            <source>the key can be kept for a session only</source>
            <translation>密钥只能在本次会话中保留</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/putting_back.py" />
            <source>the keyboard has no key for it</source>
            <translation>键盘上没有对应的键</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/system/hotkeys/recipes.py" />
            <source>the keyboard settings of this desktop</source>
            <translation>此桌面的键盘设置</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/key.py" />
            <location filename="../../desktop/offhand/ui/dialogs/key_page.py" />
            <source>the keyring</source>
            <translation>密钥环</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/doctor.py" />
            <source>the keyring did not answer within {patience:g} s</source>
            <translation>密钥环在 {patience:g} 秒内没有响应</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/system/hotkeys/gnome.py" />
            <source>the list of shortcuts could not be read</source>
            <translation>无法读取快捷键列表</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/local_files.py" />
            <source>the name is too long</source>
            <translation>名称过长</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/markdown/links.py" />
            <source>the name of its site, {host}, has letters that may be mistaken for others</source>
            <translation>其网站名称 {host} 含有容易混淆的字母</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/notices.py" />
            <source>the newest Grok on the list</source>
            <translation>列表中最新的 Grok</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/forecasts.py" />
            <source>the next tier</source>
            <translation>下一档</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/system/autostart/desktop_file.py" />
            <source>the path of the program cannot be written into a desktop file</source>
            <translation>程序路径无法写入桌面文件</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/system/hotkeys/portal.py" />
            <source>the portal answered: {text}</source>
            <translation>门户响应：{text}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/system/screenshot/portal.py" />
            <source>the portal named no file</source>
            <translation>门户未给出文件</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/system/screenshot/portal.py" />
            <source>the portal of this desktop does not answer</source>
            <translation>此桌面的门户没有响应</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/findings.py" />
            <source>the portal of this desktop has no GlobalShortcuts</source>
            <translation>此桌面的门户没有 GlobalShortcuts</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/system/screenshot/portal.py" />
            <source>the portal of this desktop takes no screenshots</source>
            <translation>此桌面的门户不支持截图</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/findings.py" />
            <source>the portal of this desktop takes none</source>
            <translation>此桌面的门户不支持</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/putting_back.py" />
            <source>the program</source>
            <translation>该程序</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/parser.py" />
            <source>the question</source>
            <translation>问题</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/exchange.py" />
            <source>the record of {lost_usage}</source>
            <translation>{lost_usage}的记录</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/system/autostart/windows.py" />
            <source>the registry refuses: {detail}</source>
            <translation>注册表拒绝：{detail}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/exchange.py" />
            <source>the rest of it is damaged</source>
            <translation>其余部分已损坏</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/ask.py" />
            <source>the schema {name} is not JSON</source>
            <translation>模式 {name} 不是 JSON</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/ask.py" />
            <source>the schema {name} is not a JSON object</source>
            <translation>模式 {name} 不是 JSON 对象</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/network.py" />
            <source>the server</source>
            <translation>服务器</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/receipts.py" />
            <source>the server did not say</source>
            <translation>服务器未说明</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/system/notify/freedesktop.py" />
            <source>the service for notifications does not answer</source>
            <translation>通知服务没有响应</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/system/hotkeys/portal.py" />
            <location filename="../../desktop/offhand/system/screenshot/portal.py" />
            <source>the session bus has gone</source>
            <translation>会话总线已不存在</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/system/notify/freedesktop.py" />
            <source>the session bus makes no sense</source>
            <translation>会话总线无法理解</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/parser.py" />
            <source>the system prompt of this question</source>
            <translation>此问题的系统提示词</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/desktop_findings.py" />
            <source>the system's own</source>
            <translation>系统自带</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/exchange.py" />
            <source>the titles of {headless}</source>
            <translation>{headless}的标题</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/system/notify/choice.py" />
            <source>the tray shows them, and it is not there</source>
            <translation>由托盘显示，但托盘不存在</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/putting_back.py" />
            <source>the window of {name} has gone</source>
            <translation>{name} 的窗口已不存在</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/system/screenshot/capture.py" />
            <source>the window system hands out no picture of it</source>
            <translation>窗口系统不提供其图像</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/forecasts.py" />
            <source>the {ratio} tier</source>
            <translation>{ratio} 档</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/app/history.py" />
            <source>there are chats in that folder already; they are shown from the next start on</source>
            <translation>该文件夹中已有对话；下次启动后显示</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/backup.py" />
            <source>there are no chats in this data folder to back up</source>
            <translation>此数据文件夹中没有可备份的对话</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/backup.py" />
            <source>there is no backup “{path}”</source>
            <translation>没有备份“{path}”</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/export.py" />
            <source>there is no chat “{name}”; offhand export --list shows them</source>
            <translation>没有对话“{name}”；offhand export --list 会列出全部</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/parser.py" />
            <source>there is no command or file {name!r}</source>
            <translation>没有名为 {name!r} 的命令或文件</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/saved_commands.py" />
            <source>there is no command “{name}”; did you mean {close}</source>
            <translation>没有命令“{name}”；您是指 {close} 吗</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/saved_commands.py" />
            <source>there is no command “{name}”; offhand run --list names all</source>
            <translation>没有命令“{name}”；offhand run --list 列出全部</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/system/hotkeys/choice.py" />
            <location filename="../../desktop/offhand/system/screenshot/choice.py" />
            <source>there is no display</source>
            <translation>没有显示器</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/app/ownership.py" />
            <source>there is no display to open a window on; `offhand ask` needs none</source>
            <translation>没有可用来打开窗口的显示器；“offhand ask” 不需要显示器</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/backup.py" />
            <source>there is no folder “{parent}”</source>
            <translation>没有文件夹“{parent}”</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/app/tray_messages.py" />
            <source>there is no icon to show it at</source>
            <translation>没有可用来显示它的图标</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/findings.py" />
            <source>there is no portal</source>
            <translation>没有门户</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/storage/answer_files.py" />
            <source>there is no room on the disk</source>
            <translation>磁盘上没有空间</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/system/notify/choice.py" />
            <source>there is no session bus</source>
            <translation>没有会话总线</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/system/autostart/portal.py" />
            <location filename="../../desktop/offhand/system/hotkeys/portal.py" />
            <location filename="../../desktop/offhand/system/notify/freedesktop.py" />
            <location filename="../../desktop/offhand/system/notify/portal.py" />
            <location filename="../../desktop/offhand/system/screenshot/portal.py" />
            <source>there is no session bus: {problem}</source>
            <translation>没有会话总线：{problem}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/export/exporter.py" />
            <source>there is no such chat any more</source>
            <translation>此对话已不存在</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/exchange.py" />
            <source>there is no such file</source>
            <translation>没有这个文件</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/ask.py" />
            <source>there is nothing to ask: give a text, a file, or pipe something in</source>
            <translation>没有要问的内容：请给出文本或文件，或通过管道输入</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/chat_settings.py" />
            <source>this chat</source>
            <translation>此对话</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/caps.py" />
            <source>this chat's cap</source>
            <translation>此对话的上限</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/system/hotkeys/portal.py" />
            <location filename="../../desktop/offhand/system/screenshot/portal.py" />
            <source>this desktop has no portal</source>
            <translation>此桌面没有门户</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/storage/command_files.py" />
            <source>this file name has no letters</source>
            <translation>此文件名不含字母</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/storage/command_files.py" />
            <source>this is no ordinary file</source>
            <translation>这不是普通文件</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/storage/command_texts.py" />
            <source>this is not text in UTF-8</source>
            <translation>这不是 UTF-8 文本</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/storage/command_texts.py" />
            <source>this is not text: it holds a zero byte</source>
            <translation>这不是文本：含有空字节</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/caps.py" />
            <source>this month's cap</source>
            <translation>本月的上限</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/desktop_findings.py" />
            <source>through the portal</source>
            <translation>通过桌面门户</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/findings.py" />
            <source>through the portal (GlobalShortcuts {shortcuts})</source>
            <translation>通过门户（GlobalShortcuts {shortcuts}）</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/findings.py" />
            <source>through the portal (Screenshot {screenshots})</source>
            <translation>通过门户（Screenshot {screenshots}）</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/findings.py" />
            <source>through the portal, once it runs</source>
            <translation>门户运行后通过门户</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/desktop_findings.py" />
            <source>through the tray</source>
            <translation>通过托盘</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/findings.py" />
            <source>through {grab}</source>
            <translation>通过{grab}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/findings.py" />
            <source>through {way}</source>
            <translation>通过{way}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/network.py" />
            <source>to {target}</source>
            <translation>到 {target}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/caps.py" />
            <source>today's cap</source>
            <translation>今天的上限</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/transcript/remote_pictures.py" />
            <source>too many pictures</source>
            <translation>图片过多</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/forecasts.py" />
            <source>under 1 %</source>
            <translation>不到 1%</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/spending/usage_desk.py" />
            <source>unknown</source>
            <translation>未知</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/argument_words.py" />
            <source>unrecognized arguments: %s</source>
            <translation>无法识别的参数：%s</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/sidebar/search_line.py" />
            <source>until then</source>
            <translation>截至当时</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/forecasts.py" />
            <source>up to {high}</source>
            <translation>最多 {high}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/offers.py" />
            <source>uptime {uptime} %</source>
            <translation>可用性 {uptime}%</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/argument_words.py" />
            <source>usage: </source>
            <translation>用法：</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/offers.py" />
            <source>used less at present</source>
            <translation>目前使用较少</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/models.py" />
            <source>usually {effort}</source>
            <translation>通常为{effort}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/models.py" />
            <source>varies</source>
            <translation>不固定</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/forecasts.py" />
            <source>vary or are not known</source>
            <translation>不固定或未知</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/models.py" />
            <source>video</source>
            <translation>视频</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/comparing.py" />
            <location filename="../../desktop/offhand/services/wording/receipts.py" />
            <source>wants tools</source>
            <translation>需要工具</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/receipts.py" />
            <source>were not to step in</source>
            <translation>不得接替</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/saved_commands/preview.py" />
            <source>what is typed</source>
            <translation>输入的内容</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/parser.py" />
            <source>what it is run on; - reads standard input</source>
            <translation>处理的内容；- 表示读取标准输入</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/receipts.py" />
            <source>what the provider bills, which was not told</source>
            <translation>由提供商计费，金额未告知</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/receipts.py" />
            <source>what the service tier {tier} changes</source>
            <translation>服务等级 {tier} 带来的差价</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/parser.py" />
            <source>what to attach to the first question</source>
            <translation>附加到首个问题的内容</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/parser.py" />
            <source>what to put into it</source>
            <translation>要填入的内容</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/exchange_parser.py" />
            <source>what to take in</source>
            <translation>要导入的内容</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/backup.py" />
            <source>what was there before is in {folder}</source>
            <translation>原有内容位于 {folder}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/secrets/secret_service.py" />
            <source>what was written did not come back</source>
            <translation>写入的内容未能读回</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/sidebar/search_line.py" />
            <source>what you wrote</source>
            <translation>您写的内容</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/exchange_parser.py" />
            <source>where to; by default here, with the date</source>
            <translation>写到哪里；默认为此处，带日期</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/notices.py" />
            <source>which always follows the newest Grok</source>
            <translation>它始终跟随最新的 Grok</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/exchange_parser.py" />
            <source>which chats</source>
            <translation>哪些对话</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/parser.py" />
            <source>which one</source>
            <translation>哪一个</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/sidebar/search_line.py" />
            <source>who answered</source>
            <translation>由谁回答</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/parser.py" />
            <source>who answers, for example x-ai/grok-4</source>
            <translation>由谁回答，例如 x-ai/grok-4</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/system/hotkeys/choice.py" />
            <location filename="../../desktop/offhand/system/screenshot/choice.py" />
            <source>windows are not drawn on a desktop here</source>
            <translation>此处的窗口不在桌面上绘制</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/exchange_parser.py" />
            <source>with --all: deleted chats as well</source>
            <translation>与 --all 合用：包括已删除的对话</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/exchange_parser.py" />
            <source>write chats to files</source>
            <translation>将对话写入文件</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/exchange_parser.py" />
            <source>write one file with everything but the key</source>
            <translation>将密钥以外的全部内容写入一个文件</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/findings.py" />
            <source>{address} for {scheme} (environment)</source>
            <translation>{scheme} 使用 {address}（环境变量）</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/thinking.py" />
            <source>{always}; how long can be chosen.</source>
            <translation>{always}；时长可选。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/thinking.py" />
            <source>{always}; it cannot be steered.</source>
            <translation>{always}；无法控制。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/caps.py" />
            <source>{amount} in all</source>
            <translation>总计 {amount}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/caps.py" />
            <source>{amount} this month</source>
            <translation>本月 {amount}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/caps.py" />
            <source>{amount} this week</source>
            <translation>本周 {amount}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/caps.py" />
            <source>{amount} today</source>
            <translation>今天 {amount}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/model_directory.py" />
            <source>{asked} is no longer offered.</source>
            <translation>{asked} 已不再提供。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/receipts.py" />
            <source>{asked} was asked for, which one served was not told</source>
            <translation>请求的是 {asked}，未告知实际等级</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/exchange.py" />
            <source>{back} came back from a snapshot.</source>
            <translation>已从快照恢复 {back}。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/exchange.py" />
            <source>{chats} exported to {where}.</source>
            <translation>已将{chats}导出到 {where}。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/exchange.py" />
            <source>{chats} with {messages}</source>
            <translation>{chats}，含{messages}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/welcome.py" />
            <source>{choose_model} chooses a model, {new_chat} starts a new chat.</source>
            <translation>{choose_model} 选择模型，{new_chat} 新建对话。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/hotkeys/hotkeys_page.py" />
            <source>{chord} is used by: {user}.</source>
            <translation>{chord} 已用于：{user}。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/entry.py" />
            <source>{command} opens a window</source>
            <translation>{command} 会打开窗口</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/findings.py" />
            <source>{configured} (settings)</source>
            <translation>{configured}（设置）</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/offers.py" />
            <source>{context_length} context</source>
            <translation>上下文 {context_length}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/model_table.py" />
            <source>{context} context</source>
            <translation>上下文 {context}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/usage.py" />
            <source>{cost} to OpenRouter, {upstream_cost} to providers</source>
            <translation>OpenRouter {cost}，提供商 {upstream_cost}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/quick_prompt/context_chip.py" />
            <source>{count:,} characters</source>
            <translation>{count:,} 个字符</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/quick_prompt/context_chip.py" />
            <source>{count:,} characters, the rest was left out</source>
            <translation>{count:,} 个字符，其余部分已省略</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/sidebar/chat_actions.py" />
            <location filename="../../desktop/offhand/ui/sidebar/shelf_pane.py" />
            <source>{count:,} chats</source>
            <translation>{count:,} 个对话</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/select_bar.py" />
            <source>{count:,} selected</source>
            <translation>已选择 {count:,} 条</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/comparing/columns.py" />
            <source>{count} answers to one question</source>
            <translation>一个问题的 {count} 个回答</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/composer/composer.py" />
            <source>{count} files</source>
            <translation>{count} 个文件</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/doctor.py" />
            <source>{count} in a list {age:.0f} h old</source>
            <translation>列表中有 {count} 个，已 {age:.0f} 小时</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/chat_page.py" />
            <source>{count} models</source>
            <translation>{count} 个模型</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/doctor.py" />
            <source>{count} models are offered</source>
            <translation>提供 {count} 个模型</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/findings.py" />
            <source>{count} names</source>
            <translation>{count} 个名称</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/models.py" />
            <source>{day} {month} {year}</source>
            <translation>{year} 年 {month} {day} 日</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/moments.py" />
            <location filename="../../desktop/offhand/services/wording/usage.py" />
            <source>{day} {month}{year}</source>
            <translation>{month} {day} 日{year}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/transcript/attached_texts.py" />
            <source>{detail}. Opens the text in a window of its own</source>
            <translation>{detail}。在单独的窗口中打开文本</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/offers.py" />
            <source>{discount:.0f} % off</source>
            <translation>优惠 {discount:.0f}%</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/usage.py" />
            <source>{estimated} of it is estimated by the list, as nobody told the cost.</source>
            <translation>其中 {estimated} 按价目表估算，因为没有返回费用。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/receipts.py" />
            <source>{fee}, and what the provider bills, which was not told</source>
            <translation>{fee}，另加提供商的计费，金额未告知</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/comparing.py" />
            <source>{first} to {last}</source>
            <translation>{first} 至 {last}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/exchange_parser.py" />
            <source>{formats}; by default what the ending of --output says, else json</source>
            <translation>{formats}；默认由 --output 的扩展名决定，否则为 json</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/model_directory.py" />
            <source>{going}. Another model will have to answer then.</source>
            <translation>{going}。届时须由其他模型回答。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/spending/desk.py" />
            <source>{info} Opens the usage page</source>
            <translation>{info} 打开用量页面</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/transcript/listed.py" />
            <source>{items:,} to {items2:,}</source>
            <translation>{items:,} 至 {items2:,}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/exchange.py" />
            <source>{known} known already</source>
            <translation>{known} 个已存在</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/saved_commands/slot_rows.py" />
            <source>{label} for this command</source>
            <translation>用于此命令的{label}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/saved_commands/form.py" />
            <source>{label} is missing.</source>
            <translation>缺少{label}。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/forecasts.py" />
            <source>{least} to {most}</source>
            <translation>{least} 至 {most}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/forecasts.py" />
            <source>{left:,} tokens below {ratio}</source>
            <translation>距{ratio}还有 {left:,} token</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/forecasts.py" />
            <source>{left:,} tokens left up to {limit:,}</source>
            <translation>距 {limit:,} 还剩 {left:,} token</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/forecasts.py" />
            <source>{left:,} tokens left up to {limit:,}, then {ratio} the price</source>
            <translation>距 {limit:,} 还剩 {left:,} token，之后价格为 {ratio}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/caps.py" />
            <source>{left} left</source>
            <translation>剩余 {left}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/caps.py" />
            <source>{left} left of {cap}</source>
            <translation>{cap}剩余 {left}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/caps.py" />
            <source>{left} left of {limit}</source>
            <translation>剩余 {left}，共 {limit}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/toasts.py" />
            <source>{left} s</source>
            <translation>{left} 秒</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/key.py" />
            <source>{limit}, of which {limit_remaining} is left</source>
            <translation>{limit}，剩余 {limit_remaining}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/quick_prompt/returning.py" />
            <source>{lines} lines go into {name}, which may run them:</source>
            <translation>{lines} 行将放入 {name}，其可能会执行它们：</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/composer/drop.py" />
            <source>{listed} and {count} more look like neither pictures nor texts</source>
            <translation>{listed} 和其他 {count} 个看起来既不是图片也不是文本</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/composer/drop.py" />
            <source>{listed} look like neither pictures nor texts</source>
            <translation>{listed} 看起来既不是图片也不是文本</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/forecasts.py" />
            <source>{longest:,} tokens</source>
            <translation>{longest:,} token</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/exchange.py" />
            <source>{lost_attachments} not in it</source>
            <translation>{lost_attachments}不在其中</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/exchange.py" />
            <source>{lost} in {sum}</source>
            <translation>{lost}，涉及{sum}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/forecasts.py" />
            <source>{low} to {high} tokens</source>
            <translation>{low} 至 {high} token</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/forecasts.py" />
            <source>{low} tokens</source>
            <translation>{low} token</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/region/overlay.py" />
            <source>{mark} pixels. {help_text}</source>
            <translation>{mark} 像素。{help_text}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/shape.py" />
            <source>{minutes} hours</source>
            <translation>{minutes} 小时</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/transcript/thinking.py" />
            <source>{minutes} min {rest} s</source>
            <translation>{minutes} 分 {rest} 秒</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/shape.py" />
            <source>{minutes} minutes</source>
            <translation>{minutes} 分钟</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/left_out.py" />
            <source>{model} does not take {names}, so the question goes without.</source>
            <translation>{model} 不接受 {names}，提问时将不包含。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/model_directory.py" />
            <source>{model} is no longer offered. {instead}</source>
            <translation>{model} 已不再提供。{instead}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/left_out.py" />
            <source>{model} searches by itself and takes the first {most}.</source>
            <translation>{model} 自行搜索，只采用前 {most} 个。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/transcript/successors.py" />
            <source>{model}: answers this question, and in this chat from now on</source>
            <translation>{model}：回答此问题，并从现在起用于此对话</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/listing.py" />
            <location filename="../../desktop/offhand/services/wording/usage.py" />
            <source>{month} {year}</source>
            <translation>{year} 年 {month}</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/offhand/services/wording/exchange.py" />
            <location filename="../../desktop/offhand/services/wording/usage.py" />
            <source>{n:,} answers</source>
            <extracomment>One: {n:,} answer</extracomment>
            <translation>
                <numerusform>{n:,} 个回答</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/offhand/services/wording/attached_texts.py" />
            <location filename="../../desktop/offhand/ui/text_viewer.py" />
            <source>{n:,} characters</source>
            <extracomment>One: 1 character</extracomment>
            <translation>
                <numerusform>{n:,} 个字符</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/offhand/cli/backup.py" />
            <location filename="../../desktop/offhand/services/wording/exchange.py" />
            <location filename="../../desktop/offhand/ui/exchange.py" />
            <source>{n:,} chats</source>
            <extracomment>One: {n:,} chat</extracomment>
            <translation>
                <numerusform>{n:,} 个对话</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/offhand/ui/text_viewer.py" />
            <source>{n:,} lines</source>
            <extracomment>One: 1 line</extracomment>
            <translation>
                <numerusform>{n:,} 行</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/offhand/cli/backup.py" />
            <location filename="../../desktop/offhand/services/export/html_file.py" />
            <location filename="../../desktop/offhand/services/wording/exchange.py" />
            <location filename="../../desktop/offhand/services/wording/forecasts.py" />
            <source>{n:,} messages</source>
            <extracomment>One: {n:,} message</extracomment>
            <translation>
                <numerusform>{n:,} 条消息</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/offhand/services/wording/exchange.py" />
            <source>{n:,} new chats</source>
            <extracomment>One: {n:,} new chat</extracomment>
            <translation>
                <numerusform>{n:,} 个新对话</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/offhand/ui/transcript/jump.py" />
            <source>{n:,} new lines</source>
            <extracomment>One: 1 new line</extracomment>
            <translation>
                <numerusform>{n:,} 行新内容</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/offhand/services/wording/exchange.py" />
            <source>{n:,} pictures or files</source>
            <extracomment>One: {n:,} picture or file</extracomment>
            <translation>
                <numerusform>{n:,} 个图片或文件</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/offhand/cli/backup.py" />
            <location filename="../../desktop/offhand/cli/export.py" />
            <source>{n:,} pictures or files are</source>
            <extracomment>One: {n:,} picture or file is</extracomment>
            <translation>
                <numerusform>{n:,} 个图片或文件</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/offhand/ui/spending/usage_desk.py" />
            <source>{n:,} rows</source>
            <extracomment>One: 1 row</extracomment>
            <translation>
                <numerusform>{n:,} 行</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/offhand/ui/transcript/tables.py" />
            <source>{n:,} rows in {columns} columns: {names}</source>
            <extracomment>One: {n:,} row in {columns} columns: {names}</extracomment>
            <translation>
                <numerusform>{n:,} 行 {columns} 列：{names}</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/comparing.py" />
            <source>{names} and {last}</source>
            <translation>{names} 和 {last}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/composer/drop.py" />
            <source>{names} looks like neither a picture nor a text</source>
            <translation>{names} 看起来既不是图片也不是文本</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/caps.py" />
            <source>{names} of {cap}</source>
            <translation>{names}（{cap}）</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/comparing.py" />
            <source>{names} read text only; the others see the pictures.</source>
            <translation>{names} 只能读取文本；其他模型可以看图。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/comparing.py" />
            <source>{names} reads text only; the others see the pictures.</source>
            <translation>{names} 只能读取文本；其他模型可以看图。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/thinking.py" />
            <source>{name} always thinks before it answers, and that is paid for</source>
            <translation>{name} 回答前总会思考，且思考收费</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/welcome.py" />
            <source>{name} answers here.</source>
            <translation>由 {name} 在此回答。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/model_choosing.py" />
            <source>{name} answers in new chats from now on.</source>
            <translation>今后新对话由 {name} 回答。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/model_choosing.py" />
            <source>{name} answers in new chats of this run. {sentence}</source>
            <translation>本次运行的新对话由 {name} 回答。{sentence}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/model_directory.py" />
            <source>{name} answers instead.</source>
            <translation>将由 {name} 代为回答。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/thinking.py" />
            <source>{name} answers without thinking first.</source>
            <translation>{name} 不经思考直接回答。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/header.py" />
            <source>{name} answers. {meaning}</source>
            <translation>由 {name} 回答。{meaning}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/thinking.py" />
            <source>{name} can think before it answers, and that is paid for.</source>
            <translation>{name} 可以在回答前思考，思考会计费。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/thinking.py" />
            <source>{name} can think before it answers, and that is paid for. {effort} is usual.</source>
            <translation>{name} 可以在回答前思考，思考会计费。通常为{effort}。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/files.py" />
            <source>{name} cannot be attached.</source>
            <translation>无法附加 {name}。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/files.py" />
            <source>{name} cannot be read ({reason}).</source>
            <translation>无法读取 {name}（{reason}）。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/files.py" />
            <source>{name} cannot be read.</source>
            <translation>无法读取 {name}。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/putting_back.py" />
            <source>{name} cannot take it back</source>
            <translation>{name} 无法撤销</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/putting_back.py" />
            <source>{name} could not take it back</source>
            <translation>{name} 无法撤销</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/putting_back.py" />
            <source>{name} did not get the keyboard</source>
            <translation>{name} 没有获得键盘焦点</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/putting_back.py" />
            <source>{name} did not paste it</source>
            <translation>{name} 没有粘贴</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/settings_row.py" />
            <source>{name} does not use this.</source>
            <translation>{name} 不使用此项。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/files.py" />
            <source>{name} ends before the picture is complete.</source>
            <translation>{name} 中的图片不完整。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/comparing.py" />
            <source>{name} goes on. The next question goes to all {kept} models</source>
            <translation>由 {name} 继续。下一个问题将发送给全部 {kept} 个模型</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/comparing.py" />
            <source>{name} goes on. The others are branches</source>
            <translation>由 {name} 继续。其他为分支</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/offhand/services/wording/comparing.py" />
            <source>{name} goes on. {n} others are still arriving, as a branch</source>
            <extracomment>One: {name} goes on. 1 other is still arriving, as a branch</extracomment>
            <translation>
                <numerusform>由 {name} 继续。另有 {n} 个回答仍在到达，作为分支</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/export/html_file.py" />
            <location filename="../../desktop/offhand/services/export/markdown_file.py" />
            <source>{name} is no longer kept.</source>
            <translation>{name} 已不再保留。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/files.py" />
            <source>{name} is no longer there.</source>
            <translation>{name} 已不存在。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/files.py" />
            <source>{name} is not a picture that can be read.</source>
            <translation>{name} 不是可读取的图片。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/waiting.py" />
            <source>{name} is thinking, hidden by the provider, {clock}</source>
            <translation>{name} 正在思考（提供商不显示过程），{clock}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/waiting.py" />
            <source>{name} is thinking, hidden by the provider…</source>
            <translation>{name} 正在思考（提供商不显示过程）…</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/waiting.py" />
            <source>{name} is thinking…</source>
            <translation>{name} 正在思考…</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/putting_back.py" />
            <source>{name} never replaces what is selected: insert the answer instead</source>
            <translation>{name} 从不替换选中内容：请改为插入回答</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/forecasts.py" />
            <source>{name} reads about {tokens} tokens{price}. You can read and change the summary before it is used; the messages stay in the chat.</source>
            <translation>{name} 约读取 {tokens} token{price}。摘要在使用前可以阅读和修改；消息仍保留在对话中。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/asking.py" />
            <source>{name} reads text only.</source>
            <translation>{name} 只能读取文本。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/command_question.py" />
            <source>{name} reads text only. Give the command {title} a model that sees.</source>
            <translation>{name} 只能读取文本。请为命令“{title}”选择能看图的模型。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/thinking.py" />
            <source>{name} thinks before it answers only where that is turned on: effort On.</source>
            <translation>{name} 只有在开启思考后才会先思考再回答：思考强度“开”。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/thinking.py" />
            <source>{name} thinks before it answers unless that is turned off: effort None.</source>
            <translation>{name} 回答前会思考，除非将其关闭：强度设为“无”。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/imports.py" />
            <location filename="../../desktop/offhand/ui/exchange.py" />
            <source>{name}: no chats</source>
            <translation>{name}：没有对话</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/spending/bar_chart.py" />
            <source>{nothing}. {told}</source>
            <translation>{nothing}。{told}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/find_bar.py" />
            <source>{number:,} of {total:,}{more}</source>
            <translation>{number:,} / {total:,}{more}</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/offhand/services/wording/forecasts.py" />
            <source>{n} answers</source>
            <extracomment>One: 1 answer</extracomment>
            <translation>
                <numerusform>{n} 个回答</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/offhand/services/standing.py" />
            <source>{n} answers are ready</source>
            <extracomment>One: an answer is ready</extracomment>
            <translation>
                <numerusform>{n} 个回答已完成</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/offhand/services/standing.py" />
            <source>{n} answers failed</source>
            <extracomment>One: an answer failed</extracomment>
            <translation>
                <numerusform>{n} 个回答失败</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/offhand/services/standing.py" />
            <source>{n} answers on their way</source>
            <extracomment>One: answering</extracomment>
            <translation>
                <numerusform>{n} 个回答进行中</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/offhand/ui/composer/composer.py" />
            <source>{n} attachments</source>
            <extracomment>One: {n} attachment</extracomment>
            <translation>
                <numerusform>{n} 个附件</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/offhand/services/wording/models.py" />
            <source>{n} days</source>
            <extracomment>One: {n} day</extracomment>
            <translation>
                <numerusform>{n} 天</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/offhand/services/wording/models.py" />
            <source>{n} hours</source>
            <extracomment>One: {n} hour</extracomment>
            <translation>
                <numerusform>{n} 小时</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/offhand/ui/composer/drop.py" />
            <source>{n} images</source>
            <extracomment>One: 1 image</extracomment>
            <translation>
                <numerusform>{n} 张图片</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/offhand/services/wording/models.py" />
            <source>{n} minutes</source>
            <extracomment>One: {n} minute</extracomment>
            <translation>
                <numerusform>{n} 分钟</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/offhand/ui/dialogs/model_rows.py" />
            <source>{n} models.</source>
            <extracomment>One: {n} model.</extracomment>
            <translation>
                <numerusform>{n} 个模型。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/offhand/ui/composer/composer.py" />
            <source>{n} pictures</source>
            <extracomment>One: {n} picture</extracomment>
            <translation>
                <numerusform>{n} 张图片</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/offhand/services/wording/left_out.py" />
            <source>{n} settings are not sent</source>
            <extracomment>One: 1 setting is not sent</extracomment>
            <translation>
                <numerusform>{n} 项设置不会发送</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/offhand/ui/dialogs/chat_settings.py" />
            <source>{n} settings are not shown, because none of these models knows them.</source>
            <extracomment>One: One setting is not shown, because none of these models knows it.</extracomment>
            <translation>
                <numerusform>有 {n} 项设置未显示，因为这些模型都不支持。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/offhand/ui/dialogs/chat_settings.py" />
            <source>{n} settings are not shown, because {name} does not know them.</source>
            <extracomment>One: One setting is not shown, because {name} does not know it.</extracomment>
            <translation>
                <numerusform>有 {n} 项设置未显示，因为 {name} 不支持。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/offhand/ui/composer/drop.py" />
            <source>{n} texts</source>
            <extracomment>One: 1 text</extracomment>
            <translation>
                <numerusform>{n} 个文本</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/offers.py" />
            <source>{p50} tokens/s</source>
            <translation>{p50} token/秒</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/secrets/backends.py" />
            <source>{package} is installed but keeps keys in clear text, so it is not used</source>
            <translation>已安装 {package}，但它以明文保存密钥，因此未使用</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/putting_back.py" />
            <source>{paste} there</source>
            <translation>{paste}到那里</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/putting_back.py" />
            <source>{paste} where you want it</source>
            <translation>{paste}到需要的位置</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/findings.py" />
            <source>{path} (not there yet)</source>
            <translation>{path}（尚不存在）</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/findings.py" />
            <source>{path} can be entered by others</source>
            <translation>其他用户可进入 {path}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/system/autostart/desktop_file.py" />
            <location filename="../../desktop/offhand/system/autostart/macos.py" />
            <source>{path} cannot be changed: {detail}</source>
            <translation>无法更改 {path}：{detail}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/findings.py" />
            <source>{path} cannot be reached</source>
            <translation>无法访问 {path}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/findings.py" />
            <source>{path} cannot be written</source>
            <translation>无法写入 {path}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/saved_commands.py" />
            <source>{path} holds no command: {words}</source>
            <translation>{path} 不含命令：{words}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/saved_commands/page.py" />
            <source>{path} holds no command: {words}.</source>
            <translation>{path} 不含命令：{words}。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/storage/backups.py" />
            <source>{path} is missing</source>
            <translation>缺少 {path}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/storage/backups.py" />
            <source>{path} is not what the list says</source>
            <translation>{path} 与列表不符</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/findings.py" />
            <source>{path}: {nearest} is not a folder</source>
            <translation>{path}：{nearest} 不是文件夹</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/receipts.py" />
            <source>{price} a million</source>
            <translation>每百万 {price}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/models.py" />
            <location filename="../../desktop/offhand/services/wording/receipts.py" />
            <source>{price} each</source>
            <translation>每个 {price}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/models.py" />
            <source>{price} per million</source>
            <translation>每百万 {price}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/comparing.py" />
            <source>{price}, context {room}</source>
            <translation>{price}，上下文 {room}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/findings.py" />
            <source>{problem}: no keyring, portal or screen reader</source>
            <translation>{problem}：没有密钥环、门户或屏幕阅读器</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/models.py" />
            <source>{prompt} in · {completion} out</source>
            <translation>输入 {prompt} · 输出 {completion}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/answers.py" />
            <source>{provider} is down, overloaded or too slow{message}.</source>
            <translation>{provider}已宕机、过载或过慢{message}。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/findings.py" />
            <source>{python_version} on {system} ({machine})</source>
            <translation>{python_version}，{system}（{machine}）</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/receipts.py" />
            <source>{rate:,.0f} tokens a second</source>
            <translation>每秒 {rate:,.0f} token</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/comparing.py" />
            <source>{rate:,.0f} tokens/s</source>
            <translation>{rate:,.0f} token/秒</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/exchange.py" />
            <source>{read} read
{title}</source>
            <translation>已读取{read}
{title}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/transcript/remote_pictures.py" />
            <source>{reason} Click to try again</source>
            <translation>{reason}单击以重试</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/system/hotkeys/portal.py" />
            <source>{reason}; it does not know this program, whose desktop file is not installed</source>
            <translation>{reason}；它不认识本程序，因为未安装其桌面文件</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/forecasts.py" />
            <source>{rest:,} tokens</source>
            <translation>{rest:,} token</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/forecasts.py" />
            <source>{rest:,} tokens too many</source>
            <translation>超出 {rest:,} token</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/transcript/thinking.py" />
            <source>{rest} s</source>
            <translation>{rest} 秒</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/spending/usage_desk.py" />
            <source>{rows} exported to {name}.</source>
            <translation>已将 {rows}导出到 {name}。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/sidebar/results_pane.py" />
            <source>{said} with {filters}.</source>
            <translation>{said}（{filters}）。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/receipts.py" />
            <source>{seconds:.0f} ms</source>
            <translation>{seconds:.0f} 毫秒</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/offers.py" />
            <source>{seconds:.0f} s</source>
            <translation>{seconds:.0f} 秒</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/receipts.py" />
            <source>{seconds:.1f} s</source>
            <translation>{seconds:.1f} 秒</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/receipts.py" />
            <source>{seconds} min {seconds2:.0f} s</source>
            <translation>{seconds} 分 {seconds2:.0f} 秒</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/offers.py" />
            <source>{seconds} s</source>
            <translation>{seconds} 秒</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/caps.py" />
            <source>{sentence} Some of what was spent is estimated by the list.</source>
            <translation>{sentence}部分花费按价目表估算。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/waiting.py" />
            <source>{sentence} Trying again {when} (try {attempt}).</source>
            <translation>{sentence}{when}重试（第 {attempt} 次）。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/receipts.py" />
            <source>{served_model} answered in its place</source>
            <translation>由 {served_model} 代为回答</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/receipts.py" />
            <source>{served_model} answered in its place, at {provider}, which was not asked for</source>
            <translation>由 {served_model} 代为回答，提供商为 {provider}，并非所请求的</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/receipts.py" />
            <source>{served}, {asked} was asked for</source>
            <translation>{served}，请求的是 {asked}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/caps.py" />
            <source>{share:.0f} % of {name}</source>
            <translation>{name}的 {share:.0f}%</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/saved_commands/form.py" />
            <source>{slot}: attached</source>
            <translation>{slot}：已附加</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/saved_commands/form.py" />
            <source>{slot}: “{text}”</source>
            <translation>{slot}：“{text}”</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/forecasts.py" />
            <location filename="../../desktop/offhand/services/wording/models.py" />
            <source>{start} to {end} UTC</source>
            <translation>{start} 至 {end} UTC</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/hotkeys.py" />
            <source>{text} In the desktop’s words: {trigger}.</source>
            <translation>{text}桌面的表述：{trigger}。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/hotkeys.py" />
            <source>{text} This layout has no such letter: the key in its place on a US keyboard serves.</source>
            <translation>{text}此布局没有该字母：使用美式键盘上同一位置的键。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/models_parser.py" />
            <source>{text} is no number of tokens</source>
            <translation>{text} 不是 token 数</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/forecasts.py" />
            <source>{times} these prices, as its providers list it</source>
            <translation>为上述价格的 {times}，依据提供商的标价</translation>
        </message>
        <message numerus="yes">
            <location filename="../../desktop/offhand/services/wording/forecasts.py" />
            <source>{times} these prices, as {n:,} answers were billed</source>
            <extracomment>One: {times} these prices, as 1 answer was billed</extracomment>
            <translation>
                <numerusform>为上述价格的 {times}，依据 {n:,} 个回答的账单</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/branches.py" />
            <source>{title} (branch {number})</source>
            <translation>{title}（分支 {number}）</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/branches.py" />
            <source>{title} (branch)</source>
            <translation>{title}（分支）</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/plain_chat.py" />
            <source>{title} as plain text — Offhand</source>
            <translation>{title}（纯文本） — Offhand</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/spending/usage_panel.py" />
            <source>{title}, as a table</source>
            <translation>{title}（表格）</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/saved_commands/menu.py" />
            <source>{title}, {position} of {count}</source>
            <translation>{title}，第 {position} 个，共 {count} 个</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/forecasts.py" />
            <location filename="../../desktop/offhand/services/wording/models.py" />
            <source>{tokens:,} tokens</source>
            <translation>{tokens:,} token</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/transcript/endings.py" />
            <source>{tokens:,} tokens of thinking, hidden by the provider</source>
            <translation>{tokens:,} token 的思考，已被提供商隐藏</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/models.py" />
            <source>{tokens:.0f}k</source>
            <translation>{tokens:.0f}k</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/models.py" />
            <source>{tokens:.2g}k</source>
            <translation>{tokens:.2g}k</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/models.py" />
            <source>{tokens:.3g}M</source>
            <translation>{tokens:.3g}M</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/findings.py" />
            <source>{told} does not answer</source>
            <translation>{told} 没有响应</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/network.py" />
            <source>{told}, so nothing was sent.</source>
            <translation>{told}，因此未发送任何内容。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/spending/bar_chart.py" />
            <source>{told}. {count} bars; arrow keys go on, Enter opens one</source>
            <translation>{told}。{count} 个条形；用方向键移动，按 Enter 打开</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/find_bar.py" />
            <source>{total:,} hits{more}</source>
            <translation>{total:,} 个匹配{more}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/forecasts.py" />
            <source>{total} of {limit}</source>
            <translation>{total} / {limit}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/forecasts.py" />
            <source>{total} tokens</source>
            <translation>{total} token</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/receipts.py" />
            <source>{units:,} at {each} = {amount}</source>
            <translation>{units:,} × {each} = {amount}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/forecasts.py" />
            <source>{units:,} tokens at {million} a million: {cost}</source>
            <translation>{units:,} token，每百万 {million}：{cost}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/usage.py" />
            <source>{unknown:,} of unknown cost</source>
            <translation>{unknown:,} 个费用未知</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/exchange.py" />
            <source>{updated} with new messages</source>
            <translation>{updated}有新消息</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/receipts.py" />
            <source>{upstream} billed by the provider, {fee} by OpenRouter</source>
            <translation>提供商收取 {upstream}，OpenRouter 收取 {fee}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/caps.py" />
            <source>{usage} used</source>
            <translation>已用 {usage}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/quick_prompt/return_bar.py" />
            <source>{verb} (Enter)</source>
            <translation>{verb} (Enter)</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/waiting.py" />
            <source>{waited} s</source>
            <translation>{waited} 秒</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/notices.py" />
            <source>{wanted} is no longer offered. {name} answers instead, {why}. You can choose any other model.</source>
            <translation>{wanted} 已不再提供。将由 {name} 代为回答，{why}。您可以选择任何其他模型。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/system/hotkeys/choice.py" />
            <source>{way} cannot be used: {detail}</source>
            <translation>无法使用{way}：{detail}</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/shape.py" />
            <source>{whole} seconds</source>
            <translation>{whole} 秒</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/composer/composer.py" />
            <source>{who} could not be read and will not be sent. Send again to go on without.</source>
            <translation>无法读取 {who}，将不会发送。再次发送即可不带它继续。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/busy_line.py" />
            <source>{words} {left} s</source>
            <translation>{words} {left} 秒</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/saved_commands.py" />
            <source>{written} has no choices, so it is asked for</source>
            <translation>{written} 没有选项，因此会询问</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/domain/saved_commands.py" />
            <source>{written} is no slot and stays as it is</source>
            <translation>{written} 不是占位符，保持原样</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/wording/handover.py" />
            <source>“{command}” is not there yet.</source>
            <translation>尚不支持“{command}”。</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/tray_menu.py" />
            <source>“{line}”</source>
            <translation>“{line}”</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/tray_menu.py" />
            <source>“{line}…”</source>
            <translation>“{line}…”</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/services/export/html_file.py" />
            <location filename="../../desktop/offhand/services/export/markdown_file.py" />
            <location filename="../../desktop/offhand/services/wording/files.py" />
            <source>“{name}”</source>
            <translation>“{name}”</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/cli/export.py" />
            <source>“{name}” may be any of {count} chats; name one by its id</source>
            <translation>“{name}”可能是 {count} 个对话之一；请用标识指定</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/quick_prompt/context_chip.py" />
            <source>“{text}”</source>
            <translation>“{text}”</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/dialogs/chat_settings.py" />
            <location filename="../../desktop/offhand/ui/sidebar/chat_actions.py" />
            <source>“{title}”</source>
            <translation>“{title}”</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/text_viewer.py" />
            <source>“{words}” is not in the text</source>
            <translation>文本中没有“{words}”</translation>
        </message>
        <message>
            <location filename="../../desktop/offhand/ui/exchange.py" />
            <source>… and {count} more lines</source>
            <translation>…以及另外 {count} 行</translation>
        </message>
    </context>
</TS>
